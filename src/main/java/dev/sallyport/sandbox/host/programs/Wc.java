package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Source;

/// `wc [-lwc]`
final class Wc implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("lwcm", args);
        var totals = new Counts[]{new Counts(0, 0, 0)};
        int status = Inputs.each(io, options.operands(), (name, source) -> {
            var counts = count(source);
            totals[0] = totals[0].plus(counts);
            io.println(counts.text(options) + (name.isEmpty() ? "" : " " + name));
        });
        if (options.operands().size() > 1) {
            io.println(totals[0].text(options) + " total");
        }
        return status;
    }

    private static Counts count(Source source) throws IOException, InterruptedException {
        long lines = 0;
        long words = 0;
        long bytes = 0;
        boolean inWord = false;
        var buffer = new byte[8192];
        int count;
        while ((count = source.read(buffer, 0, buffer.length)) > 0) {
            bytes += count;
            for (int i = 0; i < count; i++) {
                boolean blank = buffer[i] == ' ' || (buffer[i] >= '\t' && buffer[i] <= '\r');
                lines += buffer[i] == '\n' ? 1 : 0;
                words += !blank && !inWord ? 1 : 0;
                inWord = !blank;
            }
        }
        return new Counts(lines, words, bytes);
    }

    private record Counts(long lines, long words, long bytes) {

        Counts plus(Counts other) {
            return new Counts(lines + other.lines, words + other.words, bytes + other.bytes);
        }

        String text(Options options) {
            if (options.values().size() == 1) {
                return Long.toString(options.has("l") ? lines : options.has("w") ? words : bytes);
            }
            return String.format(Locale.ROOT, "%7d %7d %7d", lines, words, bytes);
        }
    }
}
