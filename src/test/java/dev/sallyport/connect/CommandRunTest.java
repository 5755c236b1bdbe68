package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.ProblemException;
import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.ui.terminal.Samples;

@Timeout(30)
class CommandRunTest {

    private static final RemoteCommand UNAME = new RemoteCommand("uname -r", Duration.ofSeconds(5), new Capture(100));

    private final Bench bench = new Bench();
    private final List<CommandStage> stages = new CopyOnWriteArrayList<>();

    @Test
    void goesTheWayOfAShellAndTellsHowFarItIs() throws Exception {
        bench.exec = _ -> {
            bench.clock.advance(Duration.ofMillis(1_200));
            return new CommandEnd.Exited(3);
        };

        var result = bench.conductor.run(Bench.plan("203.0.113.7"), UNAME, stages::add);

        assertEquals(new CommandResult(new CommandEnd.Exited(3), Duration.ofMillis(1_200)), result);
        assertThat(bench.commands).containsExactly("uname -r");
        assertEquals(1, bench.pushes.get());
        assertThat(bench.wires).allMatch(wire -> wire.closed.getCount() == 0);
        assertThat(stages).containsSubsequence(CommandStage.CONNECTING, CommandStage.RUNNING, CommandStage.OVER);
    }

    @Test
    void asksAboutAHostThatWasNeverMetBeforeItRunsAnything() throws Exception {
        bench.hosts.known.clear();

        bench.conductor.run(Bench.plan("203.0.113.7"), UNAME, stages::add);

        assertThat(bench.questions).hasSize(1);
        assertThat(stages).containsSubsequence(CommandStage.ASKING, CommandStage.RUNNING);
    }

    @Test
    void neverTakesAClockThatWentBackForATime() throws Exception {
        bench.exec = _ -> {
            bench.clock.advance(Duration.ofHours(-1));
            return new CommandEnd.Exited(0);
        };

        assertEquals(Duration.ZERO, bench.conductor.run(Bench.plan("203.0.113.7"), UNAME, stages::add).took());
    }

    @Test
    void failsWithTheProblemOfTheWay() {
        bench.knock = _ -> {
            throw new ProblemException(Samples.noAnswer());
        };

        var failed = assertThrows(ProblemException.class,
                () -> bench.conductor.run(Bench.plan("203.0.113.7"), UNAME, stages::add));

        assertInstanceOf(TransportProblem.ConnectTimedOut.class, failed.problem());
        assertThat(bench.commands).isEmpty();
        assertEquals(CommandStage.OVER, stages.getLast());
    }

    @Test
    void leavesNothingOpenWhenItIsInterrupted() throws Exception {
        var ended = new CompletableFuture<Boolean>();
        bench.exec = _ -> {
            new CountDownLatch(1).await();
            return new CommandEnd.Exited(0);
        };
        var thread = Thread.ofVirtual().start(() -> {
            try {
                bench.conductor.run(Bench.plan("203.0.113.7"), UNAME, stages::add);
                ended.complete(false);
            } catch (InterruptedException e) {
                ended.complete(true);
            } catch (ProblemException e) {
                ended.completeExceptionally(e);
            }
        });
        await().until(() -> bench.commands.size() == 1);

        thread.interrupt();

        assertThat(ended.get()).isTrue();
        assertThat(bench.wires).hasSize(1).allMatch(wire -> wire.closed.getCount() == 0);
    }
}
