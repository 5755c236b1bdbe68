package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

import dev.sallyport.Main;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// From the start of the process to the first painted frame, beside a window with nothing but a word in it.
final class LaunchBench implements Benches.Bench {

    /// What both programs print once their first frame is painted.
    static final String PAINTED = "first frame";

    private static final int RUNS = 9;

    @Override
    public Table run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-launch");
        var ours = new Figures();
        var bare = new Figures();
        try (var sandbox = Sandbox.start(Scenario.named("first-steps"),
                new SandboxOptions(0, Clock.systemUTC()))) {
            // The first pair only brings the files into memory.
            for (int run = -1; run < RUNS; run++) {
                var into = run < 0 ? new Figures() : ours;
                var beside = run < 0 ? new Figures() : bare;
                into.add(Programs.timeUntil(PAINTED,
                        Programs.java(sandbox.environment(), home, Main.class, "--first-frame"), ""));
                beside.add(Programs.timeUntil(PAINTED,
                        Programs.java(sandbox.environment(), home, BareWindow.class), ""));
            }
        }
        return Table.besides("Launch to first frame", "bare window")
                .row("a JavaFX window with one label", bare, bare)
                .row("Sallyport", ours, bare);
    }
}
