package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Timing;

/// Stopping at each stage, both ways: by interrupting the work and by closing the session.
@Timeout(20)
class CancelTest {

    /// Makes one stage hang, telling when it is reached and when it was stopped.
    @FunctionalInterface
    interface Hang {
        void in(Bench bench, CountDownLatch reached, CountDownLatch stopped);
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                stage("push", (bench, reached, stopped) -> bench.push = () -> ConductorTest.hang(reached, stopped)),
                stage("wire", (bench, reached, stopped) -> bench.knock = _ -> ConductorTest.hang(reached, stopped)),
                stage("question", (bench, reached, stopped) -> {
                    bench.hosts.known.clear();
                    bench.prompter = ConductorTest.answering(() -> {
                        ConductorTest.hang(reached, stopped);
                        return true;
                    });
                }),
                stage("login", (bench, reached, stopped) -> bench.logIn = () -> ConductorTest.hang(reached, stopped)),
                stage("shell", (bench, reached, stopped) -> bench.shell = () -> ConductorTest.hang(reached, stopped)));
    }

    private static Arguments stage(String name, Hang hang) {
        return Arguments.of(name, hang);
    }

    @ParameterizedTest(name = "interrupted in {0}")
    @MethodSource("stages")
    void endsTheSessionAndLeavesNothingOpenWhenTheWorkIsInterrupted(String stage, Hang hang) throws Exception {
        stopsCleanly(hang, (running, _) -> running.thread().interrupt());
    }

    @ParameterizedTest(name = "closed in {0}")
    @MethodSource("stages")
    void endsTheSessionAndLeavesNothingOpenWhenTheUserClosesIt(String stage, Hang hang) throws Exception {
        stopsCleanly(hang, (_, session) -> session.close());
    }

    private static void stopsCleanly(Hang hang,
            BiConsumer<Bench.Running, dev.sallyport.session.TerminalSession> stop) throws Exception {
        var bench = new Bench();
        var reached = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        hang.in(bench, reached, stopped);
        var session = bench.prepared("203.0.113.7", "2001:db8::7");
        var running = bench.start(session);
        reached.await();

        stop.accept(running, session);

        assertInstanceOf(InterruptedException.class, running.ended().get().orElseThrow());
        stopped.await();
        var ended = assertInstanceOf(SessionState.Ended.class, session.state());
        assertEquals(new EndReason.ClosedByUser(), ended.reason());
        for (var wire : bench.wires) {
            wire.closed.await();
        }
        ConductorTest.await(() -> session.timeline()
                .timings()
                .stream()
                .noneMatch(timing -> timing.outcome() == Timing.Outcome.RUNNING));
        assertThat(session.read(new byte[1])).isEqualTo(-1);
    }
}
