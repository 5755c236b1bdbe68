package dev.sallyport.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.KeyType;

/// BREAK (RFC 4335) against servers that do it, refuse it, and say nothing.
@Timeout(60)
class BreakTest {

    private static final TestServer.Shell WAITING = (_, _, _) -> {
        new CountDownLatch(1).await();
        return 0;
    };
    private static final Duration LENGTH = Duration.ofMillis(750);

    private final SshTransport transport = Wires.transport(Wires.LIMITS);
    private final LinkedBlockingQueue<Long> seen = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void isDoneByAServerThatCanWithItsLengthInMilliseconds() throws Exception {
        try (var server = server(_ -> Result.ReplySuccess); var shell = shell(server)) {
            assertTrue(shell.sendBreak(LENGTH));
            assertEquals(750, seen.take());
        }
    }

    @Test
    void isRefusedByAServerThatCannotAndTheShellGoesOn() throws Exception {
        try (var server = server(_ -> Result.ReplyFailure); var shell = shell(server)) {
            assertFalse(shell.sendBreak(LENGTH));
            shell.write(new byte[]{'x'});
            shell.resize(100, 30);

            assertFalse(shell.sendBreak(LENGTH));
        }
    }

    @Test
    void hasEachAnswerForItsOwnQuestion() throws Exception {
        var count = new AtomicInteger();
        try (var server = server(_ -> count.incrementAndGet() % 2 == 0 ? Result.ReplySuccess : Result.ReplyFailure);
                var shell = shell(server)) {
            assertThat(List.of(shell.sendBreak(LENGTH), shell.sendBreak(LENGTH), shell.sendBreak(LENGTH)))
                    .containsExactly(false, true, false);
        }
    }

    @Test
    void isNotDoneWithoutAnAnswerInTimeAndTheLateOneIsNotTakenForTheNext() throws Exception {
        var late = new AtomicInteger();
        try (var server = server(line -> {
            if (late.getAndIncrement() == 0) {
                return Result.Replied;
            }
            line.sayYes();
            return Result.ReplyFailure;
        }); var wire = loggedIn(server)) {
            var channel = (SshShell) wire.openShell(80, 24);

            assertFalse(channel.sendBreak(LENGTH, Duration.ofMillis(100)));
            assertFalse(channel.sendBreak(LENGTH));
            assertEquals(2, late.get());
        }
    }

    @Test
    void cannotBeSentOverAClosedShell() throws Exception {
        try (var server = server(_ -> Result.ReplySuccess)) {
            var shell = shell(server);
            shell.close();
            LogInTest.endOf(shell);

            assertThrows(IOException.class, () -> shell.sendBreak(LENGTH));
        }
    }

    @Test
    void isNotDoneIfTheServerGoesAwayInsteadOfAnswering() throws Exception {
        try (var server = server(_ -> Result.Replied); var shell = shell(server)) {
            var answer = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(shell.sendBreak(LENGTH));
                } catch (IOException | InterruptedException e) {
                    answer.completeExceptionally(e);
                }
            });
            seen.take();
            for (var session : server.server().getActiveSessions()) {
                session.close(true);
            }

            // Well before the limit for an answer.
            assertFalse(answer.get(3, TimeUnit.SECONDS));
        }
    }

    @Test
    void stopsWaitingForItsAnswerWhenInterrupted() throws Exception {
        try (var server = server(_ -> Result.Replied); var shell = shell(server)) {
            var stopped = new CompletableFuture<Throwable>();
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    shell.sendBreak(LENGTH);
                } catch (IOException | InterruptedException e) {
                    stopped.complete(e);
                }
            });
            seen.take();
            asking.interrupt();

            assertThat(stopped.get(3, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    private interface Manner {
        Result answer(Line line) throws IOException;
    }

    private TestServer server(Manner manner) {
        return TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, WAITING,
                settings -> settings.setChannelFactories(List.of(new ChannelSessionFactory() {
                    @Override
                    public Channel createChannel(org.apache.sshd.common.session.Session session) {
                        return new Line(manner);
                    }
                })));
    }

    /// A channel whose BREAK is answered as the test says.
    private final class Line extends ChannelSession {
        private final Manner manner;

        Line(Manner manner) {
            super(List.of());
            this.manner = manner;
        }

        @Override
        protected Result handleBreak(Buffer buffer, boolean wantReply) throws IOException {
            seen.add(buffer.getUInt());
            return manner.answer(this);
        }

        void sayYes() throws IOException {
            var yes = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_SUCCESS, 16);
            yes.putUInt(getRecipient());
            writePacket(yes);
        }
    }

    private SshWire loggedIn(TestServer server) throws ProblemException, InterruptedException {
        var wire = (SshWire) Wires.open(transport, server);
        try (var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
        }
        return wire;
    }

    private ShellChannel shell(TestServer server) throws ProblemException, InterruptedException {
        return loggedIn(server).openShell(80, 24);
    }
}
