package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `uniq [-cdu]`
final class Uniq implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("cdu", args);
        return Inputs.each(io, options.operands(), (_, source) -> {
            var lines = new LineReader(source);
            var current = lines.next();
            while (current != null) {
                int count = 1;
                var next = lines.next();
                while (current.equals(next)) {
                    count++;
                    next = lines.next();
                }
                show(io, options, current, count);
                current = next;
            }
        });
    }

    private static void show(Context io, Options options, String line, int count)
            throws IOException, InterruptedException {
        if ((options.has("d") && count == 1) || (options.has("u") && count > 1)) {
            return;
        }
        io.println(options.has("c") ? String.format(Locale.ROOT, "%7d %s", count, line) : line);
    }
}
