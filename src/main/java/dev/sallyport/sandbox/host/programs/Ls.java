package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Columns;

/// `ls [-laAhR1tSrdF]`, in colour where asked for
final class Ls implements Program {

    private static final int TROUBLE = 2;
    private static final Comparator<FileInfo> BY_NAME = Comparator
            .comparing((FileInfo f) -> f.name().replaceFirst("^\\.+", ""),
                    String.CASE_INSENSITIVE_ORDER)
            .thenComparing(FileInfo::name);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("laAhR1tSrdFi color=",
                args.stream().map(a -> a.equals("--color") ? "--color=always" : a).toList());
        var listing = new Listing(io, options);
        var directories = new ArrayList<String>();
        var files = new ArrayList<FileInfo>();
        for (var path : options.operands().isEmpty() ? List.of(".") : options.operands()) {
            listing.sort(path, directories, files);
        }
        listing.show(files);
        boolean titled = directories.size() + files.size() > 1 || options.has("R");
        for (int i = 0; i < directories.size(); i++) {
            listing.directory(directories.get(i), titled, i > 0 || !files.isEmpty());
        }
        return listing.status;
    }

    /// One run.
    private static final class Listing {

        private final Context io;
        private final Options options;
        private final LsColors colors;
        private int status;

        Listing(Context io, Options options) {
            this.io = io;
            this.options = options;
            var when = options.value("color").orElse("never");
            this.colors = new LsColors(when.equals("always") || (when.equals("auto") && io.streams().outIsTerminal()));
        }

        void sort(String path, List<String> directories, List<FileInfo> files)
                throws IOException, InterruptedException {
            try {
                var info = options.has("d", "l") ? io.files().statLink(path) : io.files().stat(path);
                if (info.isDirectory() && !options.has("d")) {
                    directories.add(path);
                } else {
                    files.add(renamed(info, path));
                }
            } catch (FileError e) {
                io.error("cannot access '" + path + "': " + e.getMessage());
                status = TROUBLE;
            }
        }

        void directory(String path, boolean titled, boolean apart) throws IOException, InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                var entries = entries(path);
                io.print((apart ? "\n" : "") + (titled ? path + ":\n" : ""));
                if (options.has("l")) {
                    io.println("total " + entries.stream().mapToLong(f -> (f.size() + 4095) / 4096 * 4).sum());
                }
                show(entries);
                if (options.has("R")) {
                    for (var entry : entries) {
                        if (entry.isDirectory() && !entry.name().matches("\\.\\.?")) {
                            directory(Paths.join(path, entry.name()), true, true);
                        }
                    }
                }
            } catch (FileError e) {
                io.error("cannot open directory '" + path + "': " + e.getMessage());
                status = TROUBLE;
            }
        }

        private List<FileInfo> entries(String path) throws IOException {
            var entries = new ArrayList<>(io.files().list(path));
            entries.removeIf(f -> f.name().startsWith(".") && !options.has("a", "A"));
            entries.sort(options.has("t")
                    ? Comparator.comparing(FileInfo::modified).reversed().thenComparing(BY_NAME)
                    : options.has("S")
                            ? Comparator.comparingLong(FileInfo::size).reversed().thenComparing(BY_NAME)
                            : BY_NAME);
            if (options.has("r")) {
                Collections.reverse(entries);
            }
            if (options.has("a")) {
                entries.add(0, renamed(io.files().stat(Paths.join(path, "..")), ".."));
                entries.add(0, renamed(io.files().stat(path), "."));
            }
            return entries;
        }

        void show(List<FileInfo> files) throws IOException, InterruptedException {
            if (files.isEmpty()) {
                return;
            }
            if (options.has("l")) {
                io.print(new LongListing(io, options.has("h"), colors).of(files));
            } else {
                var names = files.stream().map(f -> colors.name(f) + (options.has("F") ? mark(f) : "")).toList();
                io.print(options.has("1") || !io.streams().outIsTerminal()
                        ? String.join("\n", names) + "\n"
                        : Columns.of(names, io.columns()));
            }
        }

        private static String mark(FileInfo file) {
            return file.isDirectory() ? "/" : file.isLink() ? "@" : file.isExecutable() ? "*" : "";
        }

        private static FileInfo renamed(FileInfo file, String name) {
            return new FileInfo(name, file.kind(), file.mode(), file.user(), file.group(), file.size(), file.links(),
                    file.modified(), file.target());
        }
    }
}
