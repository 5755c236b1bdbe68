package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.HostFacts;
import dev.sallyport.sandbox.host.SimulatedHost;
import dev.sallyport.sandbox.host.TestHost;

/// Machines for tests: they live fifty times as fast as real ones.
final class Machines {

    static final Pace FAST = new Pace(50);
    static final String PASSWORD = "correct horse";

    private Machines() {}

    static HostFacts facts(String system, Ailment ailment) {
        return new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", system, "10.0.1.7", "t3.micro", "eu-central-1",
                "eu-central-1a", "", List.of("ec2-user"), TestHost.BOOTED, ailment,
                Map.of("root", PASSWORD, "ec2-user", PASSWORD));
    }

    static SimulatedHost running(Ailment ailment) throws IOException {
        return start(facts("al2023", ailment), true);
    }

    static SimulatedHost running(String system) throws IOException {
        return start(facts(system, Ailment.NONE), true);
    }

    static SimulatedHost stopped(Ailment ailment) throws IOException {
        return start(facts("al2023", ailment), false);
    }

    static SimulatedHost start(HostFacts facts, boolean on) throws IOException {
        return SimulatedHost.start(facts, (_, _) -> true, Clock.systemUTC(), FAST, on);
    }

    static String output(SimulatedHost host) {
        return new String(host.board().consoleOutput(), UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /// Waits until the power is that, at most ten seconds.
    static Board.Power await(Board board, Board.Power wanted) throws InterruptedException {
        var there = new AtomicReference<>(new CountDownLatch(1));
        board.onPower(() -> {
            if (board.power() == wanted) {
                there.get().countDown();
            }
        });
        if (board.power() != wanted) {
            there.get().await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        }
        return board.power();
    }
}
