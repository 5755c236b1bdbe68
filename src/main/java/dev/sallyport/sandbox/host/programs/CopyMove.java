package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `cp [-r]`, `mv` and `ln [-s]`: sources, then a target that may be a directory.
final class CopyMove implements Program {

    private final Kind kind;

    CopyMove(Kind kind) {
        this.kind = kind;
    }

    /// Which of the three.
    enum Kind {
        COPY, MOVE, LINK
    }

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("rRafipvsn recursive archive force symbolic", args);
        var operands = options.operands();
        if (operands.size() < 2) {
            return io.error(operands.isEmpty()
                    ? "missing file operand"
                    : "missing destination file operand after '" + operands.getFirst() + "'");
        }
        var target = operands.getLast();
        boolean into = io.files().isDirectory(target);
        if (operands.size() > 2 && !into) {
            return io.error("target '" + target + "' is not a directory");
        }
        int status = 0;
        for (var source : operands.subList(0, operands.size() - 1)) {
            var to = into ? Paths.join(target, Paths.name(source)) : target;
            status |= one(io, options, source, to);
        }
        return status;
    }

    private int one(Context io, Options options, String source, String to) throws IOException, InterruptedException {
        try {
            switch (kind) {
                case MOVE -> io.files().rename(source, to);
                case LINK -> {
                    if (options.has("f", "force") && io.files().exists(to)) {
                        io.files().remove(to, false);
                    }
                    io.files()
                            .makeLink(to,
                                    options.has("s", "symbolic")
                                            ? source
                                            : Paths.absolute(io.files().directory(), source));
                }
                case COPY -> {
                    return copy(io, options, source, to);
                }
            }
            return 0;
        } catch (FileError e) {
            return io.error(failure(source, to) + e.getMessage());
        }
    }

    private String failure(String source, String to) {
        return switch (kind) {
            case COPY -> "cannot copy '" + source + "' to '" + to + "': ";
            case MOVE -> "cannot move '" + source + "' to '" + to + "': ";
            case LINK -> "failed to create link '" + to + "': ";
        };
    }

    private static int copy(Context io, Options options, String source, String to)
            throws IOException, InterruptedException {
        var info = io.files().stat(source);
        if (info.isDirectory() && !options.has("r", "R", "a", "recursive", "archive")) {
            return io.error("-r not specified; omitting directory '" + source + "'");
        }
        var files = io.files();
        var from = Paths.absolute(files.directory(), source);
        if ((Paths.absolute(files.directory(), to) + "/").startsWith(from + "/")) {
            return io.error(info.isDirectory()
                    ? "cannot copy a directory, '" + source + "', into itself, '" + to + "'"
                    : "'" + source + "' and '" + to + "' are the same file");
        }
        copyTree(files, source, to);
        return 0;
    }

    private static void copyTree(FileView files, String from, String to) throws IOException, InterruptedException {
        var info = files.stat(from);
        if (!info.isDirectory()) {
            copyFile(files, from, to, info.mode());
            return;
        }
        if (!files.isDirectory(to)) {
            files.makeDirectory(to);
        }
        for (var entry : files.list(from)) {
            copyTree(files, Paths.join(from, entry.name()), Paths.join(to, entry.name()));
        }
    }

    private static void copyFile(FileView files, String from, String to, int mode)
            throws IOException, InterruptedException {
        boolean fresh = !files.exists(to);
        if (files.stat(from).kind() == FileInfo.Kind.FILE && (fresh || files.stat(to).kind() == FileInfo.Kind.FILE)) {
            files.open(to, false);
            files.copy(from, to);
        } else {
            stream(files, from, to);
        }
        if (fresh) {
            files.changeMode(to, mode);
        }
    }

    private static void stream(FileView files, String from, String to) throws IOException, InterruptedException {
        var in = FileStreams.reading(files, from);
        var out = FileStreams.writing(files, to, false);
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = in.read(buffer, 0, buffer.length)) > 0) {
            out.write(buffer, 0, count);
        }
    }
}
