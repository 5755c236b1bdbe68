package dev.sallyport.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What one key costs over 20,000 rows in the palette and in the filter box, beside a plain list that filters.
final class PaletteBench implements Benches.Bench {

    private static final double FRAME_MS = 16;

    @Override
    public Table run() throws IOException, InterruptedException {
        var figures = measure();
        var table = new Table("A key over 20,000 rows", "", "median ms", "p99 ms", "most ms", "keys", "p99 × 16 ms",
                "median × plain list");
        var plain = Objects.requireNonNull(figures.get("plain"));
        row(table, "a plain list that filters by `contains`", plain, plain);
        row(table, "a key in the palette, until the window can be painted", of(figures, "palette"), plain);
        row(table, "a key in the filter box, until the window can be painted", of(figures, "table"), plain);
        row(table, "opening the palette", of(figures, "open"), plain);
        row(table, "a plain list, typed for the first time in a new process", of(figures, "plain-first"), plain);
        row(table, "the palette, typed for the first time in a new process", of(figures, "palette-first"), plain);
        return table;
    }

    private static Figures of(Map<String, Figures> figures, String word) {
        return Objects.requireNonNull(figures.get(word), word);
    }

    private static void row(Table table, String what, Figures figures, Figures plain) {
        table.row(what, Figures.ms(figures.median()), Figures.ms(figures.percentile(0.99)), Figures.ms(figures.most()),
                String.valueOf(figures.count()), Figures.ratio(figures.percentile(0.99), FRAME_MS),
                Figures.ratio(figures.median(), plain.median()));
    }

    private static Map<String, Figures> measure() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-palette");
        var process = Programs.java(Map.of(), home, PaletteHelper.class).redirectError(Redirect.INHERIT).start();
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
