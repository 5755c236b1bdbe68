package dev.sallyport.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.access.KeyDoor;
import dev.sallyport.access.PushReceipt;
import dev.sallyport.activity.Journal;
import dev.sallyport.model.Addresses;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.session.Timing;
import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;
import dev.sallyport.transport.SshTransport;
import dev.sallyport.transport.TransportLimits;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.trust.HostKeyCheck;

/// The whole line from the plan to the prompt against an SSH server that is not ours.
@Timeout(90)
class OpenSshTest {

    @TempDir private Path directory;
    private final Clock clock = Clock.systemUTC();
    private final SshTransport transport = new SshTransport(Addresses.ofTheInternet(), () -> TransportLimits.DEFAULT);
    private final AtomicReference<String> screen = new AtomicReference<>("");

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void runsACommandSeesTheNewSizeAndEndsWithTheShellsStatus(KeyType type) throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var session = open(server, type, server::authorize);
            assertInstanceOf(SessionState.Open.class, session.state());
            Thread.ofVirtual().start(() -> readInto(session));

            type(session, "stty size; echo $TERM-$COLORTERM\n");
            await().untilAsserted(
                    () -> assertThat(screen.get()).contains("30 100").contains("xterm-256color-truecolor"));
            session.resize(132, 43);
            await().pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
                type(session, "stty size\n");
                assertThat(screen.get()).contains("43 132");
            });
            type(session, "exit 7\n");

            await().until(() -> session.state().over());
            assertEquals(new EndReason.ExitStatus(7), ended(session));
            assertThat(session.timeline().timings()).extracting(Timing::step)
                    .contains(Step.RESOLVE, Step.PUSH,
                            Step.CONNECT, Step.KEY_EXCHANGE, Step.LOGIN, Step.SHELL);
        }
    }

    @Test
    void hasABreakSeenByTheServer() throws Exception {
        try (var server = OpenSshServer.start(directory, List.of("LogLevel DEBUG1"))) {
            var session = open(server, KeyType.ED25519, server::authorize);
            assertInstanceOf(SessionState.Open.class, session.state());
            Thread.ofVirtual().start(() -> readInto(session));

            assertTrue(session.sendBreak(Duration.ofMillis(500)), "sshd does a break on its terminal");

            await().untilAsserted(() -> assertThat(Files.readString(directory.resolve("sshd.log")))
                    .containsPattern("session_input_channel_req: session \\d+ req break"));
            type(session, "echo still $((40+2))\n");
            await().untilAsserted(() -> assertThat(screen.get()).contains("still 42"));
            session.close();
        }
    }

    @Test
    void tellsTheSignalThatEndedTheShell() throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var session = open(server, KeyType.ED25519, server::authorize);
            Thread.ofVirtual().start(() -> readInto(session));

            type(session, "kill -KILL $$\n");

            await().until(() -> session.state().over());
            assertEquals(new EndReason.Signal("KILL"), ended(session));
        }
    }

    @Test
    void runsACommandWithoutATerminal() throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var capture = new Capture(1_000);
            var line = "echo out; tty >&2; cat; printf '\\303\\244'\nexit 4";

            var result = conductor(server::authorize)
                    .run(plan(server, KeyType.ED25519), new RemoteCommand(line, Duration.ofSeconds(20), capture),
                            _ -> {});

            assertEquals(new CommandEnd.Exited(4), result.end());
            assertEquals("out\nä", capture.out().text());
            assertThat(capture.err().text()).contains("not a tty");
        }
    }

    @Test
    void endsACommandThatTakesTooLongOnTheHostToo() throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var capture = new Capture(1_000);
            var mark = directory.resolve("ended");
            // It ends by itself in the end, where sshd does not pass the signal on.
            var line = "trap 'echo ended > " + mark
                    + "; exit 1' TERM; echo begun; for n in $(seq 100); do sleep 0.1; done";
            var limit = Duration.ofMillis(1_500);

            var result = conductor(server::authorize)
                    .run(plan(server, KeyType.ED25519), new RemoteCommand(line, limit, capture), _ -> {});

            assertEquals(new CommandEnd.TimedOut(limit), result.end());
            assertEquals("begun\n", capture.out().text());
            // For root, who has no separated process, sshd understands the request and refuses it.
            await().until(() -> Files.exists(mark) || Files.readString(directory.resolve("sshd.log"))
                    .contains("session signalling requires privilege separation"));
        }
    }

    @Test
    void tellsTheSignalThatEndedACommand() throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var result = conductor(server::authorize).run(plan(server, KeyType.ED25519),
                    new RemoteCommand("kill -KILL $$", Duration.ofSeconds(20), new Capture(10)), _ -> {});

            assertEquals(new CommandEnd.Killed("KILL"), result.end());
        }
    }

    @Test
    void saysThatTheHostRefusedAKeyThatWasPushed() throws Exception {
        try (var server = OpenSshServer.start(directory)) {
            var session = open(server, KeyType.ED25519, _ -> {});

            var failed = assertInstanceOf(SessionState.Failed.class, session.state());
            var refused = assertInstanceOf(TransportProblem.AuthRefused.class, failed.problem());
            assertEquals("publickey", refused.methods());
        }
    }

    private interface Authority {
        void take(String publicLine) throws IOException;
    }

    private TerminalSession open(OpenSshServer server, KeyType type, Authority authority) throws Exception {
        var conductor = conductor(authority);
        var session = conductor.prepare(plan(server, type), 100, 30);
        conductor.open(session);
        return session;
    }

    private static ConnectPlan plan(OpenSshServer server, KeyType type) {
        var route = new Route.Direct("127.0.0.1", server.port(), Route.Direct.Kind.PRIVATE_IPV4);
        var user = new OsUser(System.getProperty("user.name"), OsUser.Source.TYPED);
        return new ConnectPlan(Bench.instance(), List.of(route), user, type);
    }

    private Conductor conductor(Authority authority) {
        KeyDoor door = (_, line) -> {
            var sent = clock.instant();
            try {
                authority.take(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new PushReceipt(sent, sent.plusSeconds(60), "req-1");
        };
        var hostKeys = new HostKeyCheck(new Bench.MemoryHosts(), ConductorTest.answering(() -> true), _ -> {}, clock);
        return new Conductor(door, transport, hostKeys, SerialManners.DEFAULT, Journal.NONE, clock);
    }

    private static void type(TerminalSession session, String text) throws IOException {
        session.write(text.getBytes(UTF_8));
    }

    private static EndReason ended(TerminalSession session) {
        return assertInstanceOf(SessionState.Ended.class, session.state()).reason();
    }

    private void readInto(TerminalSession session) {
        var buffer = new byte[4096];
        try {
            for (var count = session.read(buffer); count >= 0; count = session.read(buffer)) {
                var text = new String(buffer, 0, count, UTF_8);
                screen.updateAndGet(before -> before + text);
            }
        } catch (IOException e) {
            screen.updateAndGet(before -> before + e);
        }
    }
}
