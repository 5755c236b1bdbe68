package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.text.Watched;
import dev.sallyport.sandbox.host.tty.Source;

/// `grep [-invrclqEFow]`, in colour where asked for
final class Grep implements Program {

    private static final int TROUBLE = 2;
    private static final String FILE_COLOUR = "\u001b[35m";
    private static final String LINE_COLOUR = "\u001b[32m";
    private static final String MARK = "\u001b[36m";
    private static final String MATCH = "\u001b[01;31m";
    private static final String PLAIN = "\u001b[0m";

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("invrRclqEFowhHse: color= colour=",
                args.stream().map(a -> a.equals("--color") ? "--color=always" : a).toList());
        var operands = new ArrayList<>(options.operands());
        if (operands.isEmpty() && !options.has("e")) {
            throw new Failure(TROUBLE, "usage: grep [OPTION]... PATTERNS [FILE]...");
        }
        var pattern = pattern(options, options.value("e").orElseGet(operands::removeFirst));
        var search = new Search(io, options, pattern, operands.size() > 1 || options.has("r", "R"));
        if (options.has("r", "R")) {
            var files = new ArrayList<String>();
            for (var start : operands.isEmpty() ? List.of(".") : operands) {
                collect(io, start, files);
            }
            operands = files;
        }
        int status = operands.isEmpty() && options.has("r", "R") ? 0 : Inputs.each(io, operands, search::file);
        return search.found ? 0 : status == 0 ? 1 : TROUBLE;
    }

    private static Pattern pattern(Options options, String text) throws Failure {
        var basic = options.has("E")
                ? text
                : text.replaceAll("(?<!\\\\)([+?(){}|])", "\\\\$1").replaceAll("\\\\\\\\([+?(){}|])", "$1");
        var regex = options.has("F") ? Pattern.quote(text) : basic;
        try {
            return Pattern.compile(options.has("w") ? "\\b(?:" + regex + ")\\b" : regex,
                    options.has("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        } catch (PatternSyntaxException e) {
            throw new Failure(TROUBLE, "Invalid regular expression");
        }
    }

    private static void collect(Context io, String path, List<String> into) throws IOException, InterruptedException {
        try {
            if (!io.files().statLink(path).isDirectory()) {
                into.add(path);
                return;
            }
            for (var entry : io.files().list(path)) {
                if (!entry.isLink()) {
                    collect(io, Paths.join(path, entry.name()), into);
                }
            }
        } catch (FileError e) {
            io.error(path + ": " + e.getMessage());
        }
    }

    /// One run.
    private static final class Search {

        private final Context io;
        private final Options options;
        private final Pattern pattern;
        private final boolean named;
        private final boolean coloured;
        private boolean found;

        Search(Context io, Options options, Pattern pattern, boolean named) {
            this.io = io;
            this.options = options;
            this.pattern = pattern;
            this.named = named && !options.has("h");
            var when = options.value("color", "colour").orElse("never");
            this.coloured = when.equals("always") || (when.equals("auto") && io.streams().outIsTerminal());
        }

        void file(String name, Source source) throws IOException, InterruptedException {
            var lines = new LineReader(source);
            int number = 0;
            int count = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (matches(line) != options.has("v")) {
                    count++;
                    found = true;
                    if (options.has("q", "l")) {
                        break;
                    }
                    show(name, number, line);
                }
            }
            if (options.has("l") && count > 0) {
                io.println(name.isEmpty() ? "(standard input)" : name);
            } else if (options.has("c")) {
                io.println((named ? name + ":" : "") + count);
            }
        }

        private void show(String name, int number, String line) throws IOException, InterruptedException {
            if (options.has("c")) {
                return;
            }
            var start = (named || options.has("H") ? painted(FILE_COLOUR, name) + painted(MARK, ":") : "")
                    + (options.has("n") ? painted(LINE_COLOUR, Integer.toString(number)) + painted(MARK, ":") : "");
            if (options.has("o")) {
                var matcher = pattern.matcher(line);
                while (matcher.find()) {
                    io.println(start + painted(MATCH, matcher.group()));
                }
            } else {
                io.println(start + (coloured && !options.has("v")
                        ? pattern.matcher(line)
                                .replaceAll(m -> m.group().isEmpty()
                                        ? ""
                                        : Matcher.quoteReplacement(painted(MATCH, m.group())))
                        : line));
            }
        }

        private boolean matches(String line) throws IOException, InterruptedException {
            try {
                return pattern.matcher(Watched.of(line)).find();
            } catch (CancellationException | StackOverflowError e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                throw new Failure(TROUBLE, "exceeded PCRE's backtracking limit");
            }
        }

        private String painted(String colour, String text) {
            return coloured ? colour + text + PLAIN : text;
        }
    }
}
