package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.KeyType;

@Timeout(60)
class ExecTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final SshTransport transport = Wires.transport(Wires.LIMITS);
    private final Capture capture = new Capture(1000);
    private final List<String> signals = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        transport.close();
    }

    /// What a command of the test's server does; returns its exit status.
    private interface Program {
        int run(String line, InputStream in, OutputStream out, OutputStream err)
                throws IOException, InterruptedException;
    }

    @Test
    void keepsTheTwoStreamsApartAndTellsTheStatus() throws Exception {
        try (var server = serving((line, _, out, err) -> {
            out.write(("ran " + line).getBytes(UTF_8));
            err.write("höm".getBytes(UTF_8));
            return 3;
        }); var wire = loggedIn(server)) {
            assertEquals(new CommandEnd.Exited(3), wire.exec("one\ntwo", LONG, capture));

            assertEquals(new Capture.Stream("ran one\ntwo", 11, false), capture.out());
            assertEquals("höm", capture.err().text());
        }
    }

    @Test
    void givesTheCommandNothingToRead() throws Exception {
        try (var server = serving((_, in, out, _) -> {
            out.write(in.readAllBytes());
            return 0;
        }); var wire = loggedIn(server)) {
            assertEquals(new CommandEnd.Exited(0), wire.exec("cat", LONG, capture));
        }
    }

    @Test
    void countsWhatIsTooMuchToKeepAndLetsTheCommandGoOn() throws Exception {
        try (var server = serving((_, _, out, _) -> {
            for (int i = 0; i < 100; i++) {
                out.write("0123456789".repeat(1000).getBytes(UTF_8));
            }
            return 0;
        }); var wire = loggedIn(server)) {
            assertEquals(new CommandEnd.Exited(0), wire.exec("yes", LONG, capture));

            assertEquals(1_000_000, capture.out().bytes());
            assertThat(capture.out().text()).hasSize(1000);
            assertThat(capture.out().cut()).isTrue();
        }
    }

    @Test
    void endsACommandThatTakesTooLongAndKeepsWhatItWrote() throws Exception {
        try (var server = serving((_, _, out, _) -> {
            out.write("working".getBytes(UTF_8));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }); var wire = loggedIn(server)) {
            var limit = Duration.ofMillis(300);

            assertEquals(new CommandEnd.TimedOut(limit), wire.exec("sleep", limit, capture));

            assertEquals("working", capture.out().text());
            await().untilAsserted(() -> assertThat(signals).containsExactly("TERM"));
        }
    }

    @Test
    void canBeInterruptedAndHasTheHostEndTheCommand() throws Exception {
        try (var server = serving((_, _, out, _) -> {
            out.write("working".getBytes(UTF_8));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }); var wire = loggedIn(server)) {
            var ended = new CompletableFuture<Boolean>();
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    wire.exec("sleep", LONG, capture);
                    ended.complete(false);
                } catch (InterruptedException e) {
                    ended.complete(true);
                } catch (ProblemException e) {
                    ended.completeExceptionally(e);
                }
            });
            await().untilAsserted(() -> assertEquals("working", capture.out().text()));

            thread.interrupt();

            assertThat(ended.get()).isTrue();
            await().untilAsserted(() -> assertThat(signals).containsExactly("TERM"));
        }
    }

    @Test
    void saysThatTheConnectionWasLost() throws Exception {
        try (var server = serving((_, _, _, _) -> {
            new CountDownLatch(1).await();
            return 0;
        }); var wire = loggedIn(server)) {
            var ended = CompletableFuture.supplyAsync(() -> {
                try {
                    return wire.exec("sleep", LONG, capture);
                } catch (ProblemException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> !server.server().getActiveSessions().isEmpty());

            server.server().getActiveSessions().forEach(session -> session.close(true));

            await().until(ended::isDone);
            if (!ended.isCompletedExceptionally()) {
                assertInstanceOf(CommandEnd.Lost.class, ended.get());
            }
        }
    }

    @Test
    void namesAHostThatRunsNoCommands() throws Exception {
        try (var server = TestServer.start((_, _) -> true, (_, _, _) -> 0); var wire = loggedIn(server)) {
            var refused = assertThrows(ProblemException.class, () -> wire.exec("uname", LONG, capture));

            assertInstanceOf(TransportProblem.CommandRefused.class, refused.problem());
        }
    }

    private Wire loggedIn(TestServer server) throws ProblemException, InterruptedException {
        var wire = Wires.open(transport, server);
        try (var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
        }
        return wire;
    }

    private TestServer serving(Program program) {
        return TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, (_, _, _) -> 0,
                server -> server.setCommandFactory((_, line) -> new Run(line, program, signals)));
    }

    private static final class Run implements Command {
        private final String line;
        private final Program program;
        private final List<String> signals;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback exit = (_, _, _) -> {};
        private Thread running = Thread.currentThread();

        Run(String line, Program program, List<String> signals) {
            this.line = line;
            this.program = program;
            this.signals = signals;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            environment.addSignalListener((_, signal) -> signals.add(signal.name()), Signal.TERM);
            running = Thread.ofVirtual().start(() -> {
                try {
                    int status = program.run(line, in, out, err);
                    out.flush();
                    err.flush();
                    exit.onExit(status);
                } catch (IOException | InterruptedException e) {
                    exit.onExit(255, e.toString());
                }
            });
        }

        @Override
        public void destroy(ChannelSession channel) {
            running.interrupt();
        }
    }
}
