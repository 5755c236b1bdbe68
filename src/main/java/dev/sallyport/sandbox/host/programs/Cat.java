package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Source;

/// `cat [-n]`
final class Cat implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("n", args);
        var count = new int[1];
        return Inputs.each(io, options.operands(), (_, source) -> {
            if (options.has("n")) {
                numbered(io, source, count);
            } else {
                copy(io, source);
            }
        });
    }

    private static void copy(Context io, Source source) throws IOException, InterruptedException {
        var buffer = new byte[8192];
        int count;
        while ((count = source.read(buffer, 0, buffer.length)) > 0) {
            io.out().write(buffer, 0, count);
        }
    }

    private static void numbered(Context io, Source source, int[] count) throws IOException, InterruptedException {
        var lines = new LineReader(source);
        for (var line = lines.next(); line != null; line = lines.next()) {
            io.println(String.format(Locale.ROOT, "%6d\t%s", ++count[0], line));
        }
    }
}
