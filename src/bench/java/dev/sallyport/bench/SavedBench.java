package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import dev.sallyport.Main;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.store.Places;

/// From the start of the process to the first painted frame with five thousand saved connections, beside none.
final class SavedBench implements Benches.Bench {

    private static final int SAVED = 5_000;
    private static final int RUNS = 15;

    @Override
    public Table run() throws IOException, InterruptedException {
        var empty = Files.createTempDirectory("bench-none");
        var full = Files.createTempDirectory("bench-saved");
        fill(full);
        var none = new Figures();
        var many = new Figures();
        try (var sandbox = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, Clock.systemUTC()))) {
            var aws = sandbox.environment();
            // Brings the files into memory.
            paint(aws, empty);
            paint(aws, full);
            for (int run = 0; run < RUNS; run++) {
                // Each is first as often as second, so that a machine that slows down slows both.
                if (run % 2 == 0) {
                    none.add(paint(aws, empty));
                    many.add(paint(aws, full));
                } else {
                    many.add(paint(aws, full));
                    none.add(paint(aws, empty));
                }
            }
        }
        return Table.besides("Launch with saved connections", "none")
                .row("no saved connection", none, none)
                .row(SAVED + " saved connections", many, none)
                .note("To the first painted frame; the goal is at most 1.05 times as long.");
    }

    private static double paint(Map<String, String> aws, Path home) throws IOException, InterruptedException {
        return Programs.timeUntil(LaunchBench.PAINTED, Programs.java(aws, home, Main.class, "--first-frame"), "");
    }

    private static void fill(Path home) throws IOException {
        var places = Places.of(System.getProperty("os.name"), Map.of(), home);
        var folder = Files.createDirectories(places.config().resolve("connections"));
        for (int n = 0; n < SAVED; n++) {
            var id = new UUID(n, n);
            Files.writeString(folder.resolve(id + ".json"), """
                    { "schema": 1, "id": "%s", "name": "host %d", "group": "group %d", "target":
                      { "profile": "default", "region": "eu-central-1", "tags": { "Name": "host-%d-*" } } }
                    """.formatted(id, n, n % 50, n));
        }
    }
}
