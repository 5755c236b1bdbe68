package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `find [PATH…] [-name GLOB] [-iname GLOB] [-type f|d|l] [-maxdepth N] [-user NAME]`
final class Find implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var starts = new ArrayList<>(args.stream().takeWhile(a -> !a.startsWith("-")).toList());
        var search = new Search(io);
        search.understand(args.subList(starts.size(), args.size()));
        for (var start : starts.isEmpty() ? List.of(".") : starts) {
            search.from(start, 0);
        }
        return search.status;
    }

    /// One run.
    private static final class Search {

        private final Context io;
        private Predicate<FileInfo> wanted = _ -> true;
        private int deepest = Integer.MAX_VALUE;
        private int status;

        Search(Context io) {
            this.io = io;
        }

        void understand(List<String> tests) throws IOException {
            for (int i = 0; i < tests.size(); i++) {
                var test = tests.get(i);
                if (test.equals("-print")) {
                    continue;
                }
                if (i + 1 == tests.size()) {
                    throw new Failure(1, "missing argument to `" + test + "'");
                }
                add(test, tests.get(++i));
            }
        }

        private void add(String test, String value) throws IOException {
            switch (test) {
                case "-name" -> {
                    var pattern = Wildcards.toPattern(value);
                    wanted = wanted.and(f -> pattern.matcher(f.name()).matches());
                }
                case "-iname" -> {
                    var pattern = Wildcards.toPattern(value.toLowerCase(Locale.ROOT));
                    wanted = wanted.and(f -> pattern.matcher(f.name().toLowerCase(Locale.ROOT)).matches());
                }
                case "-type" ->
                    wanted = wanted.and(f -> f.modeText().charAt(0) == (value.equals("f") ? '-' : value.charAt(0)));
                case "-user" -> wanted = wanted.and(f -> io.machine().accounts().userName(f.user()).equals(value));
                case "-maxdepth" -> deepest = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
                default -> throw new Failure(1, "unknown predicate `" + test + "'");
            }
        }

        void from(String path, int depth) throws IOException, InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                var info = io.files().statLink(path);
                if (wanted.test(info)) {
                    io.println(path);
                }
                if (info.isDirectory() && depth < deepest) {
                    for (var entry : io.files().list(path)) {
                        from(Paths.join(path, entry.name()), depth + 1);
                    }
                }
            } catch (FileError e) {
                status = io.error("'" + path + "': " + e.getMessage());
            }
        }
    }
}
