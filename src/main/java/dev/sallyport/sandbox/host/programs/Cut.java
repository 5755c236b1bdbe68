package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `cut -d CHARACTER -f LIST` and `cut -c LIST`
final class Cut implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("d:f:c:", args);
        if (!options.has("f", "c")) {
            return io.error("you must specify a list of bytes, characters, or fields");
        }
        var list = options.value("f", "c").orElse("");
        if (!list.matches("\\d{1,4}(-\\d{0,4})?(,\\d{1,4}(-\\d{0,4})?)*|-\\d{1,4}")) {
            throw new Failure(1, "invalid field range");
        }
        var separator = options.has("c") ? "" : options.value("d").orElse("\t");
        return Inputs.each(io, options.operands(), (_, source) -> {
            var lines = new LineReader(source);
            for (var line = lines.next(); line != null; line = lines.next()) {
                io.println(separator.isEmpty() || line.contains(separator) ? cut(line, separator, list) : line);
            }
        });
    }

    private static String cut(String line, String separator, String list) {
        var parts = line.split(separator.isEmpty() ? "" : Pattern.quote(separator), -1);
        var kept = new ArrayList<String>();
        for (int i = 0; i < parts.length; i++) {
            if (wanted(i + 1, list)) {
                kept.add(parts[i]);
            }
        }
        return String.join(separator, kept);
    }

    private static boolean wanted(int number, String list) {
        for (var range : list.split(",", -1)) {
            var ends = range.split("-", -1);
            int from = ends[0].isEmpty() ? 1 : Integer.parseInt(ends[0]);
            int to = ends.length == 1 ? from : ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
            if (number >= from && number <= to) {
                return true;
            }
        }
        return false;
    }
}
