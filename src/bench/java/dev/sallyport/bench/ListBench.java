package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.sandbox.world.Region;

/// Listing 5,008 instances in 16 Regions beside the AWS CLI, which takes the Regions one after another.
final class ListBench implements Benches.Bench {

    private static final int REGIONS = 16;
    private static final int EACH = 313;
    private static final int ROUNDS = 3;
    private static final int RUNS = 15;

    @Override
    public Table run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-list");
        var table = Table.besides("Listing 5,008 instances in 16 Regions", "`aws`");
        try (var sandbox = Sandbox.start(Scenario.generated(REGIONS, EACH),
                new SandboxOptions(0, Clock.systemUTC()))) {
            measure(sandbox, home, table, "on loopback");
            sandbox.knobs().delay(Aim.everything(), Duration.ofMillis(100));
            measure(sandbox, home, table, "100 ms away");
        }
        return table;
    }

    private static void measure(Sandbox sandbox, Path home, Table table, String where)
            throws IOException, InterruptedException {
        var regions = sandbox.scenario().world().regions().stream().map(Region::name).toList();
        var peer = new Figures();
        var process = new Figures();
        var first = new Figures();
        var again = new Figures();
        aws(sandbox, home, regions.getFirst());
        for (int round = 0; round < ROUNDS; round++) {
            double took = 0;
            for (var region : regions) {
                took += aws(sandbox, home, region);
            }
            peer.add(took);
            try (var helper = helper(sandbox, home, regions)) {
                first.add(helper.ask());
                process.add(helper.age());
                for (int run = 0; run < RUNS / ROUNDS; run++) {
                    again.add(helper.ask());
                }
            }
        }
        table.row("`aws ec2 describe-instances`, 16 processes, " + where, peer, peer)
                .row("Sallyport, from the start of a JVM, " + where, process, peer)
                .row("Sallyport, the first listing, " + where, first, peer)
                .row("Sallyport, a refresh, " + where, again, peer);
    }

    private static Helper helper(Sandbox sandbox, Path home, List<String> regions) throws IOException {
        var arguments = Stream.concat(Stream.of(String.valueOf(REGIONS * EACH)), regions.stream());
        return new Helper(
                Programs.java(sandbox.environment(), home, ListHelper.class, arguments.toArray(String[]::new)));
    }

    private static double aws(Sandbox sandbox, Path home, String region) throws IOException, InterruptedException {
        return Programs.time(Programs.builder(sandbox.environment(), home, List.of("/usr/bin/aws", "ec2",
                "describe-instances", "--region", region, "--endpoint-url", sandbox.endpoint().toString())));
    }
}
