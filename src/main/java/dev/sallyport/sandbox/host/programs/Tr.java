package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `tr SET1 SET2`, `tr -d SET1` and `tr -s SET1`, with ranges; `-c` for all but SET1
final class Tr implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("dsc", args);
        if (options.operands().size() < (options.has("d", "s") ? 1 : 2)) {
            return io.error("missing operand");
        }
        var from = set(options.operands().getFirst());
        var to = options.operands().size() < 2 ? "" : set(options.operands().get(1));
        var lines = new LineReader(io.in());
        for (var line = lines.next(); line != null; line = lines.next()) {
            io.print(translated(line + "\n", from, to, options));
        }
        return 0;
    }

    private static String translated(String text, String from, String to, Options options) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean meant = from.indexOf(c) >= 0 != options.has("c");
            if (!meant) {
                out.append(c);
            } else if (!options.has("d")) {
                char put = to.isEmpty() ? c : to.charAt(Math.clamp(from.indexOf(c), 0, to.length() - 1));
                boolean squeezed = options.has("s") && !out.isEmpty() && out.charAt(out.length() - 1) == put;
                out.append(squeezed ? "" : Character.toString(put));
            }
        }
        return out.toString();
    }

    private static String set(String text) {
        var named = Escapes.resolve(text)
                .replace("[:upper:]", "A-Z")
                .replace("[:lower:]", "a-z")
                .replace("[:digit:]", "0-9")
                .replace("[:space:]", " \t\n");
        var out = new StringBuilder();
        for (int i = 0; i < named.length(); i++) {
            if (i + 2 < named.length() && named.charAt(i + 1) == '-' && named.charAt(i) <= named.charAt(i + 2)) {
                for (int c = named.charAt(i); c <= named.charAt(i + 2); c++) {
                    out.append((char) c);
                }
                i += 2;
            } else {
                out.append(named.charAt(i));
            }
        }
        return out.toString();
    }
}
