package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.activity.Journal;
import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.session.SessionState;
import dev.sallyport.store.Store;
import dev.sallyport.trust.HostKeyCheck;
import dev.sallyport.trust.TrustProblem;

/// Whether a console is the one it says it is, along the whole line.
@Timeout(20)
class SerialTrustTest {

    private static final InstanceId OTHER = new InstanceId("i-0fffffffffffffff1");

    @TempDir private Path directory;

    private final SerialBench serial = new SerialBench(Duration.ofMillis(1));
    private final Bench bench = serial.bench;

    @Test
    void opensAConsoleThatShowsThePublishedKeyWithoutAQuestion() throws Exception {
        var session = serial.prepared();

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        assertEquals(List.of(), bench.questions);
        assertThat(bench.hosts.known).isEmpty();
    }

    @Test
    void stopsWithBothFingerprintsAtAConsoleThatShowsAnotherKey() throws Exception {
        var session = serial.prepared(Bench.ID, Optional.of("SHA256:published"));

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(TrustProblem.NotPublished.class, failed.problem());
        assertThat(failed.problem().facts()).containsEntry("published", "SHA256:published")
                .containsEntry("fingerprint", Bench.HOST_KEY.fingerprint())
                .containsEntry("address", "console.example:22")
                .containsEntry("region", "eu-central-1");
        assertEquals(List.of(), bench.questions);
        assertEquals(List.of(), bench.offeredFingerprints);
        assertThat(bench.wires).isEmpty();
    }

    @Test
    void asksOnceAboutAConsoleForWhichNothingIsPublished() throws Exception {
        bench.conductor.open(serial.prepared(Bench.ID, Optional.empty()));
        var second = serial.prepared(OTHER, Optional.empty());
        bench.conductor.open(second);

        assertInstanceOf(SessionState.Open.class, second.state());
        assertEquals(1, bench.questions.size());
        assertThat(bench.hosts.known).singleElement()
                .isEqualTo(new KnownHosts.Known(new ConsoleName("console.example"), Bench.HOST_KEY, Bench.START));
    }

    @Test
    void asksAboutAConsoleBeforeAnythingIsPushedThoughItBeTaken() throws Exception {
        var pushesWhenAsked = new AtomicInteger(-1);
        bench.prompter = ConductorTest.answering(() -> {
            pushesWhenAsked.set(bench.pushes.get());
            return true;
        });
        serial.refuse(2, SerialBench.BUSY);
        var session = serial.prepared(Bench.ID, Optional.empty());

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        assertEquals(0, pushesWhenAsked.get());
        assertEquals(1, bench.questions.size());
        assertEquals(3, bench.pushes.get());
    }

    @Test
    void pushesNothingForAConsoleThatTheUserDoesNotTrust() throws Exception {
        bench.prompter = ConductorTest.answering(() -> false);
        var session = serial.prepared(Bench.ID, Optional.empty());

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(TrustProblem.ConsoleDeclined.class, failed.problem());
        assertEquals(0, bench.pushes.get());
    }

    @Test
    void remembersTheAnswerAboutAConsoleAfterARestart() throws Exception {
        var questions = new AtomicInteger();
        for (var run = 0; run < 2; run++) {
            try (var store = new Store(directory, bench.clock, _ -> {})) {
                var hostKeys = new HostKeyCheck(store.knownHosts(), ConductorTest.answering(() -> {
                    questions.incrementAndGet();
                    return true;
                }), _ -> {}, bench.clock);
                var conductor = new Conductor(bench.door, bench.transport, hostKeys, SerialManners.DEFAULT,
                        Journal.NONE,
                        bench.clock);
                var session = conductor.prepare(SerialBench.plan(Bench.ID, Optional.empty()), 80, 24);
                conductor.open(session);

                assertInstanceOf(SessionState.Open.class, session.state());
            }
        }
        assertEquals(1, questions.get());
    }
}
