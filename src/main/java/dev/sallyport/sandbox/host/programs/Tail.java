package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Source;

/// `tail [-n COUNT] [-f]`
final class Tail implements Program {

    private static final int USUAL = 10;
    private static final int MOST = 100_000;
    /// Of a larger file only so much is looked at, from its end; as `tail` does.
    private static final long FAR = 1 << 20;
    private static final int CHUNK = 64 * 1024;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("n:fFq lines= follow", LineCounts.modern(args));
        int wanted = Math.clamp(options.number(USUAL, "n", "lines"), 0, MOST);
        boolean fromStart = options.value("n", "lines").orElse("").startsWith("+");
        boolean titled = options.operands().size() > 1;
        var consumed = new long[1];
        int status = Inputs.each(io, options.operands(), (name, file) -> {
            Source source = (into, from, count) -> {
                int got = file.read(into, from, count);
                consumed[0] += Math.max(0, got);
                return got;
            };
            if (titled) {
                io.println("==> " + name + " <==");
            }
            if (fromStart) {
                from(io, source, wanted);
            } else if (!name.isEmpty() && io.files().stat(name).size() > FAR) {
                consumed[0] = io.files().stat(name).size() - FAR;
                last(io, end(io, name, consumed), wanted);
            } else {
                last(io, source, wanted);
            }
        });
        if (options.has("f", "F", "follow") && options.operands().size() == 1 && status == 0) {
            follow(io, options.operands().getFirst(), consumed[0]);
        }
        return status;
    }

    private static Source end(Context io, String name, long[] consumed) {
        return (into, from, count) -> {
            var bytes = io.files().read(name, consumed[0], count);
            System.arraycopy(bytes, 0, into, from, bytes.length);
            consumed[0] += bytes.length;
            return bytes.length == 0 ? -1 : bytes.length;
        };
    }

    private static void last(Context io, Source source, int wanted) throws IOException, InterruptedException {
        var kept = new ArrayDeque<String>();
        var lines = new LineReader(source);
        for (var line = lines.next(); line != null; line = lines.next()) {
            kept.addLast(line);
            if (kept.size() > wanted) {
                kept.removeFirst();
            }
        }
        for (var line : kept) {
            io.println(line);
        }
    }

    private static void from(Context io, Source source, int first) throws IOException, InterruptedException {
        var lines = new LineReader(source);
        int number = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (++number >= first) {
                io.println(line);
            }
        }
    }

    // Never returns: interrupting ends it, as Ctrl+C does.
    private static void follow(Context io, String path, long start) throws IOException, InterruptedException {
        long position = start;
        while (true) {
            io.pause(LOOK_EVERY);
            long size = io.files().stat(path).size();
            if (size < position) {
                io.error(path + ": file truncated");
                position = 0;
            }
            var more = io.files().read(path, position, CHUNK);
            if (more.length > 0) {
                io.out().write(more);
                position += more.length;
            }
        }
    }
}
