package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.sshd.common.SshConstants;
import org.apache.sshd.server.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.KeyType;

@Timeout(60)
class ShellTest {

    private static final TestServer.Shell WAITING = (_, _, _) -> {
        new CountDownLatch(1).await();
        return 0;
    };

    private final SshTransport transport = Wires.transport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void carriesWhatIsTypedToTheHostAndBack() throws Exception {
        try (var server = TestServer.start((_, _) -> true, (in, out, _) -> {
            var typed = new byte[5];
            in.readNBytes(typed, 0, 5);
            out.write(typed);
            out.flush();
            return 0;
        }); var shell = shell(server)) {
            shell.write("hällo".substring(0, 4).getBytes(UTF_8));

            assertEquals("häll", LogInTest.readAll(shell));
        }
    }

    @Test
    void tellsTheHostANewSize() throws Exception {
        var sizes = new LinkedBlockingQueue<String>();
        try (var server = TestServer.start((_, _) -> true, (_, _, environment) -> {
            environment.addSignalListener((_, _) -> sizes.add(
                    environment.getEnv().get("COLUMNS") + "x" + environment.getEnv().get("LINES")), Signal.WINCH);
            sizes.add("listening");
            new CountDownLatch(1).await();
            return 0;
        }); var shell = shell(server)) {
            assertEquals("listening", sizes.take());
            shell.resize(132, 43);

            assertEquals("132x43", sizes.take());
        }
    }

    @Test
    void leavesOnTheHostWhatNobodyReads() throws Exception {
        var written = new AtomicLong();
        try (var server = TestServer.start((_, _) -> true, (_, out, _) -> {
            var chunk = new byte[8192];
            while (written.get() < 64 << 20) {
                out.write(chunk);
                written.addAndGet(chunk.length);
            }
            return 0;
        }); var shell = shell(server)) {
            await().until(() -> written.get() > 1 << 20);
            await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(20)).until(unchanged(written));
            // The window of 2 MiB, and what the server's own packet buffers hold.
            assertThat(written.get()).isLessThan(3 << 20);

            var read = 0L;
            var buffer = new byte[65536];
            for (var count = shell.read(buffer); count >= 0; count = shell.read(buffer)) {
                read += count;
            }
            assertEquals(64L << 20, read);
        }
    }

    @Test
    void noticesADeadLinkAndNamesIt() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING);
                var relay = Relay.to(server.port());
                var watchful = Wires.transport(new TransportLimits(Wires.LIMITS.resolve(), Wires.LIMITS.connect(),
                        Wires.LIMITS.keyExchange(), Wires.LIMITS.login(), Duration.ofMillis(200), 2));
                var shell = shell(Wires.open(watchful, relay.port(), server.hostKey()))) {
            relay.goSilent();

            var lost = assertInstanceOf(ShellEnd.Lost.class, LogInTest.endOf(shell));
            assertThat(lost.detail()).contains("without reply");
            assertEquals(-1, shell.read(new byte[1]));
        }
    }

    @Test
    void keepsAnIdleLinkThatAnswers() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING);
                var watchful = Wires.transport(new TransportLimits(Wires.LIMITS.resolve(), Wires.LIMITS.connect(),
                        Wires.LIMITS.keyExchange(), Wires.LIMITS.login(), Duration.ofMillis(50), 2));
                var shell = shell(Wires.open(watchful, server))) {
            var end = new CompletableFuture<ShellEnd>();
            shell.onEnd(end::complete);

            assertThrows(java.util.concurrent.TimeoutException.class, () -> end.get(1, TimeUnit.SECONDS));
        }
    }

    @Test
    void tellsWhatTheHostSaidWhenItDisconnected() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING); var shell = shell(server)) {
            for (var session : server.server().getActiveSessions()) {
                session.disconnect(SshConstants.SSH2_DISCONNECT_BY_APPLICATION, "maintenance\u001b[2J at noon");
            }

            assertEquals(new ShellEnd.Closed("maintenance [2J at noon"), LogInTest.endOf(shell));
        }
    }

    @Test
    void tellsThatTheHostClosedWithoutAWord() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING); var shell = shell(server)) {
            for (var session : server.server().getActiveSessions()) {
                session.close(true);
            }

            assertInstanceOf(ShellEnd.Closed.class, LogInTest.endOf(shell));
        }
    }

    @Test
    void endsReadingAndWritingWhenItIsClosedHere() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING)) {
            var shell = shell(server);
            var read = new CompletableFuture<Integer>();
            Thread.ofVirtual().start(() -> {
                try {
                    read.complete(shell.read(new byte[10]));
                } catch (IOException e) {
                    read.completeExceptionally(e);
                }
            });
            shell.close();

            assertEquals(-1, read.get(10, TimeUnit.SECONDS));
            assertEquals(new ShellEnd.ClosedHere(), LogInTest.endOf(shell));
            assertThrows(IOException.class, () -> shell.write(new byte[]{1}));
            shell.resize(80, 25);
            await().until(() -> server.server().getActiveSessions().isEmpty());
        }
    }

    @Test
    void endsAWriteThatWaitsForASlowHostWhenItIsClosed() throws Exception {
        try (var server = TestServer.start((_, _) -> true, WAITING)) {
            var shell = shell(server);
            var failure = new CompletableFuture<IOException>();
            var written = new AtomicLong();
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        shell.write(new byte[65536]);
                        written.addAndGet(65536);
                    }
                } catch (IOException e) {
                    failure.complete(e);
                }
            });
            await().until(() -> written.get() > 0);
            await().during(Duration.ofMillis(300)).until(unchanged(written));
            shell.close();

            assertInstanceOf(IOException.class, failure.get(10, TimeUnit.SECONDS));
        }
    }

    private ShellChannel shell(TestServer server) throws ProblemException, InterruptedException {
        return shell(Wires.open(transport, server));
    }

    private static ShellChannel shell(Wire wire) throws ProblemException, InterruptedException {
        try (var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
        }
        return wire.openShell(80, 24);
    }

    private static java.util.concurrent.Callable<Boolean> unchanged(AtomicLong counter) {
        var last = new AtomicLong(-1);
        return () -> last.getAndSet(counter.get()) == counter.get();
    }
}
