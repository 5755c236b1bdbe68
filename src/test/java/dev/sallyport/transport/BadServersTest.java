package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BadServersTest {

    private final SshTransport transport = Wires.transport(Wires.SHORT);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void namesGarbageAsNotSshAndKeepsASampleThatIsSafeToShow() throws Exception {
        try (var server = RawServer.start(RawServer.saying("HTTP/1.1 400 Bad\u001b[31m Request\r\n\r\n"))) {
            var problem = Wires.problem(transport, server.port());

            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
            assertThat(problem.detail().orElseThrow()).contains("HTTP/1.1 400 Bad").doesNotContain("\u001b");
        }
    }

    @Test
    void namesBinaryGarbageAsNotSsh() throws Exception {
        try (var server = RawServer.start(RawServer.saying("\u0000\u0001\u00ff\u0016\u0003"))) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
        }
    }

    @Test
    void stopsReadingAServerThatSaysLineAfterLine() throws Exception {
        try (var server = RawServer.start(socket -> {
            while (true) {
                socket.getOutputStream()
                        .write("no version here\r\n".getBytes(US_ASCII));
            }
        })) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
        }
    }

    @Test
    void stopsReadingAServerThatSaysOneEndlessLine() throws Exception {
        try (var server = RawServer.start(socket -> {
            while (true) {
                socket.getOutputStream()
                        .write("xxxxxxxxxxxxxxxxxxxx".getBytes(US_ASCII));
            }
        })) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
        }
    }

    @Test
    void namesTheOldProtocolAsNotSsh2() throws Exception {
        try (var server = RawServer.start(RawServer.saying("SSH-1.5-Ancient\r\n"))) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
        }
    }

    @Test
    void namesAConnectionThatIsClosedBeforeTheBanner() throws Exception {
        try (var server = RawServer.start(socket -> socket.close())) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.ClosedBeforeBanner.class);
        }
    }

    @Test
    void namesAConnectionThatIsResetBeforeTheBanner() throws Exception {
        try (var server = RawServer.start(socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.ClosedBeforeBanner.class);
        }
    }

    @Test
    void givesUpOnAServerThatNeverSaysAnything() throws Exception {
        try (var server = RawServer.start(RawServer.stallingAfter(""))) {
            assertThat(Wires.problem(transport, server.port()))
                    .isInstanceOf(TransportProblem.KeyExchangeTimedOut.class);
        }
    }

    @Test
    void givesUpOnAServerThatHangsInTheKeyExchange() throws Exception {
        try (var server = RawServer.start(RawServer.stallingAfter("SSH-2.0-Hanging\r\n"))) {
            assertThat(Wires.problem(transport, server.port()))
                    .isInstanceOf(TransportProblem.KeyExchangeTimedOut.class);
        }
    }

    @Test
    void namesAServerThatClosesInTheKeyExchange() throws Exception {
        try (var server = RawServer.start(RawServer.saying("SSH-2.0-Closing\r\n"))) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.KeyExchangeFailed.class);
        }
    }

    @Test
    void namesAServerWhoseKeyExchangeIsGarbage() throws Exception {
        try (var server = RawServer.start(
                RawServer.saying("SSH-2.0-Odd\r\n\u0000\u0000\u0000 nonsense nonsense nonsense nonsense"))) {
            var problem = Wires.problem(transport, server.port());
            assertThat(problem).isInstanceOf(TransportProblem.KeyExchangeFailed.class);
        }
    }

    @Test
    void namesAPortOnWhichNothingListens() throws Exception {
        assertThat(Wires.problem(transport, closedPort())).isInstanceOf(TransportProblem.Refused.class);
    }

    @Test
    void namesAHostThatNobodyKnows() throws Exception {
        var nowhere = new Target(Wires.ID, "no-such-host.invalid", 22, "ubuntu");

        assertThat(LogInTest.problemOf(() -> transport.open(nowhere, Wires.expecting(), _ -> {})))
                .isInstanceOf(TransportProblem.UnknownHost.class);
    }

    @Test
    void resolvesANameBeforeItConnects() throws Exception {
        try (var server = RawServer.start(RawServer.saying("SSH-1.5-Ancient\r\n"))) {
            var named = new Target(Wires.ID, "localhost", server.port(), "ubuntu");
            var stages = new ArrayList<Stage>();

            var problem = LogInTest.problemOf(() -> transport.open(named, Wires.expecting(), stages::add));

            assertThat(problem).isInstanceOf(TransportProblem.NotSsh.class);
            assertThat(stages).startsWith(Stage.RESOLVE, Stage.CONNECT);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX) // Elsewhere a full queue is answered with a refusal.
    void givesUpOnAnAddressThatDoesNotAnswer() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = filler(listener);
                var second = filler(listener);
                var third = filler(listener)) {
            var impatient = new TransportLimits(Wires.SHORT.resolve(), Wires.SHORT.login(), Wires.SHORT.keyExchange(),
                    Wires.SHORT.login(), Wires.SHORT.keepAlive(), 2);
            try (var hasty = Wires.transport(impatient)) {
                assertThat(Wires.problem(hasty, listener.getLocalPort()))
                        .isInstanceOf(TransportProblem.ConnectTimedOut.class);
            }
            assertThat(List.of(first, second, third)).allMatch(SocketChannel::isOpen);
        }
    }

    /// Takes a place in the queue of connections that nobody accepts.
    private static SocketChannel filler(ServerSocket listener) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(Wires.loopback(listener.getLocalPort()));
        return channel;
    }

    private static int closedPort() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        }
    }
}
