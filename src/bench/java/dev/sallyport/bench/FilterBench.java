package dev.sallyport.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What one key in the filter box costs over 10,000 rows, beside the time a frame has at 60 Hz.
final class FilterBench implements Benches.Bench {

    private static final double FRAME_MS = 1000.0 / 60;

    @Override
    public Table run() throws IOException, InterruptedException {
        var figures = measure();
        var table = new Table("A key in the filter box over 10,000 rows", "", "median ms", "p99 ms", "most ms", "keys",
                "p99 × frame");
        row(table, "a key, until the window can be painted", Objects.requireNonNull(figures.get("key")));
        row(table, "the same, typed for the first time in a new process",
                Objects.requireNonNull(figures.get("first")));
        row(table, "understanding the text and asking 10,000 rows", Objects.requireNonNull(figures.get("match")));
        return table;
    }

    private static void row(Table table, String what, Figures figures) {
        table.row(what, Figures.ms(figures.median()), Figures.ms(figures.percentile(0.99)), Figures.ms(figures.most()),
                String.valueOf(figures.count()), Figures.ratio(figures.percentile(0.99), FRAME_MS));
    }

    private static Map<String, Figures> measure() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-filter");
        var process = Programs.java(Map.of(), home, FilterHelper.class).redirectError(Redirect.INHERIT).start();
        var guard = Programs.guard(process);
        var figures = new HashMap<String, Figures>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", 2);
                figures.computeIfAbsent(words[0], _ -> new Figures()).add(Double.parseDouble(words[1]));
            }
        }
        guard.cancel(false);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the window did not come");
        }
        return figures;
    }
}
