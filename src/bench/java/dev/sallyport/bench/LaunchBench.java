package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;

import dev.sallyport.Main;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// From the start of the process to the first painted frame, beside a window with nothing but a word in it.
final class LaunchBench implements Benches.Bench {

    /// What both programs print once their first frame is painted.
    static final String PAINTED = "first frame";

    private static final int RUNS = 9;

    private static final String LABEL = "a JavaFX window with one label";

    @Override
    public Table run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-launch");
        var ours = new Figures();
        var bare = new Figures();
        var oursCached = new Figures();
        var bareCached = new Figures();
        try (var sandbox = Sandbox.start(Scenario.named("first-steps"),
                new SandboxOptions(0, Clock.systemUTC()))) {
            var aws = sandbox.environment();
            var cache = "-XX:AOTCache=" + home + "/ours.aot";
            var bareCache = "-XX:AOTCache=" + home + "/bare.aot";
            // Making the caches also brings the files into memory.
            Programs.time(
                    Programs.java(Map.of(), home, "-XX:AOTCacheOutput=" + home + "/ours.aot", Main.class, "--tour",
                            "--out", home.resolve("tour").toString()));
            Programs.time(Programs.java(aws, home, "-XX:AOTCacheOutput=" + home + "/bare.aot", BareWindow.class));
            for (int run = 0; run < RUNS; run++) {
                ours.add(paint(Programs.java(aws, home, Main.class, "--first-frame")));
                bare.add(paint(Programs.java(aws, home, BareWindow.class)));
                oursCached.add(paint(Programs.java(aws, home, cache, Main.class, "--first-frame")));
                bareCached.add(paint(Programs.java(aws, home, bareCache, BareWindow.class)));
            }
        }
        return Table.besides("Launch to first frame", "bare window")
                .row(LABEL, bare, bare)
                .row("Sallyport", ours, bare)
                .row(LABEL + ", with a class cache of its own", bareCached, bare)
                .row("Sallyport as `./sallyport` starts it, with its class cache", oursCached, bare);
    }

    private static double paint(ProcessBuilder program) throws IOException, InterruptedException {
        return Programs.timeUntil(PAINTED, program, "");
    }
}
