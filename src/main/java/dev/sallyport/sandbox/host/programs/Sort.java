package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `sort [-rnhuk FIELD]`
final class Sort implements Program {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("rnuhk:t:", args);
        var lines = new ArrayList<String>();
        var size = new long[1];
        int status = Inputs.each(io, options.operands(), (_, source) -> {
            var reader = new LineReader(source);
            for (var line = reader.next(); line != null; line = reader.next()) {
                size[0] += line.length() + 40;
                if (size[0] > MOST_CHARACTERS) {
                    throw new Failure(2, "memory exhausted");
                }
                lines.add(line);
            }
        });
        lines.sort(order(options));
        if (options.has("r")) {
            Collections.reverse(lines);
        }
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!options.has("u") || seen.add(line)) {
                io.println(line);
            }
        }
        return status;
    }

    private static Comparator<String> order(Options options) throws Failure {
        var field = options.value("k").orElse("1").split("[^0-9]", 2)[0];
        if (field.isEmpty() || field.length() > 4) {
            throw new Failure(2, "invalid field specification");
        }
        int index = options.has("k") ? Integer.parseInt(field) : 0;
        var separator = options.value("t").map(Pattern::quote).orElse("\\s+");
        Comparator<String> byText = Comparator.comparing(line -> key(line, index, separator));
        if (options.has("h")) {
            return Comparator.comparingDouble((String line) -> Sizes.weight(key(line, index, separator)))
                    .thenComparing(byText);
        }
        return options.has("n")
                ? Comparator.comparingDouble((String line) -> number(key(line, index, separator))).thenComparing(byText)
                : byText;
    }

    private static String key(String line, int index, String separator) {
        if (index == 0) {
            return line;
        }
        var parts = line.strip().split(separator, -1);
        return index <= parts.length ? parts[index - 1] : "";
    }

    private static double number(String text) {
        var digits = text.strip().replaceFirst("^(-?[0-9]*\\.?[0-9]*).*$", "$1");
        return digits.matches("-?[0-9]+(\\.[0-9]*)?|-?\\.[0-9]+") ? Double.parseDouble(digits) : 0;
    }
}
