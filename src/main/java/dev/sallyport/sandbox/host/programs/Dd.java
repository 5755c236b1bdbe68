package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Sink;
import dev.sallyport.sandbox.host.tty.Source;

/// `dd [if=FILE] [of=FILE] [bs=SIZE] [count=BLOCKS]`; other operands are taken and have no effect
final class Dd implements Program {

    private static final int LARGEST_BLOCK = 1 << 20;
    private static final String SILENT = "none";

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var operands = new HashMap<String, String>();
        for (var arg : args) {
            var parts = arg.split("=", 2);
            if (parts.length < 2 || !parts[0].matches("if|of|bs|count|status|conv|oflag|iflag|seek|skip")) {
                return io.error("unrecognized operand '" + arg + "'");
            }
            operands.put(parts[0], parts[1]);
        }
        long block = number(operands, "bs", "512");
        long count = number(operands, "count", Long.toString(Long.MAX_VALUE));
        // A block larger than what is kept in memory at once is copied in pieces.
        long total = count > Long.MAX_VALUE / block ? Long.MAX_VALUE : block * count;
        var from = operands.containsKey("if") ? reading(io, operands.get("if")) : io.in();
        var to = operands.containsKey("of") ? writing(io, operands.get("of")) : io.out();
        return copy(io, from, to, total, operands);
    }

    private static int copy(Context io, Source from, Sink to, long total, Map<String, String> operands)
            throws IOException, InterruptedException {
        var buffer = new byte[LARGEST_BLOCK];
        long copied = 0;
        int status = 0;
        try {
            while (copied < total) {
                int count = from.read(buffer, 0, (int) Math.min(buffer.length, total - copied));
                if (count <= 0) {
                    break;
                }
                to.write(buffer, 0, count);
                copied += count;
            }
        } catch (FileError e) {
            status = io
                    .error("error writing '" + operands.getOrDefault("of", "standard output") + "': " + e.getMessage());
        }
        if (!SILENT.equals(operands.get("status"))) {
            long block = number(operands, "bs", "512");
            var records = copied / block + "+" + (copied % block > 0 ? 1 : 0) + " records ";
            io.streams()
                    .err()
                    .write((records + "in\n" + records + "out\n" + copied + " bytes copied\n").getBytes(UTF_8));
        }
        return status;
    }

    private static long number(Map<String, String> operands, String name, String otherwise) throws Failure {
        var text = operands.getOrDefault(name, otherwise);
        long number = text.equals(otherwise) ? Long.parseLong(otherwise) : Sizes.parse(text).orElse(0);
        if (number < 1) {
            throw new Failure(1, "invalid number: '" + text + "'");
        }
        return number;
    }

    private static Source reading(Context io, String path) throws Failure {
        try {
            return FileStreams.reading(io.files(), path);
        } catch (FileError e) {
            throw new Failure(1, "failed to open '" + path + "': " + e.getMessage());
        }
    }

    private static Sink writing(Context io, String path) throws Failure {
        try {
            return FileStreams.writing(io.files(), path, false);
        } catch (FileError e) {
            throw new Failure(1, "failed to open '" + path + "': " + e.getMessage());
        }
    }
}
