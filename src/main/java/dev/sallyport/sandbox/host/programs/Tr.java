package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `tr SET1 SET2` and `tr -d SET1`, with ranges
final class Tr implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("ds", args);
        boolean delete = options.has("d");
        if (options.operands().size() < (delete ? 1 : 2)) {
            return io.error("missing operand");
        }
        var from = set(options.operands().getFirst());
        var to = delete ? "" : set(options.operands().get(1));
        var lines = new LineReader(io.in());
        for (var line = lines.next(); line != null; line = lines.next()) {
            io.print(translated(line + "\n", from, to));
        }
        return 0;
    }

    private static String translated(String text, String from, String to) {
        var out = new StringBuilder();
        text.chars().forEach(c -> {
            int at = from.indexOf(c);
            if (at < 0) {
                out.append((char) c);
            } else if (!to.isEmpty()) {
                out.append(to.charAt(Math.min(at, to.length() - 1)));
            }
        });
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
