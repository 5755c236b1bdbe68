package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each fault as a client meets it on the wire.
final class HostFaultTest {

    private SimulatedHost host;

    @BeforeEach
    void start() throws IOException {
        host = SimulatedHost.start(TestHost.facts("al2023", "ec2-user"), (_, _) -> true, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String read(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), ISO_8859_1);
    }

    @Test
    void behavesWithoutOne() throws IOException {
        try (var socket = connected()) {
            assertThat(read(socket, 8)).isEqualTo("SSH-2.0-");
        }
    }

    @Test
    void sendsGarbage() throws IOException {
        host.fault(new HostFault.SendsGarbage());
        try (var socket = connected()) {
            assertThat(read(socket, 5000)).hasSize(4096).doesNotContain("SSH-");
        }
    }

    @Test
    void closesBeforeTheBanner() throws IOException {
        host.fault(new HostFault.ClosesBeforeBanner());
        try (var socket = connected()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void offersNoCommonAlgorithm() throws Exception {
        host.fault(new HostFault.NoCommonAlgorithm());
        try (var client = SshUser.anyone(host)) {
            assertThatThrownBy(client::logIn).hasMessageContaining("Unable to negotiate");
        }
    }

    @Test
    void hangsInTheKeyExchange() throws Exception {
        host.fault(new HostFault.HangsInKeyExchange());
        try (var client = SshUser.anyone(host)) {
            assertThatThrownBy(() -> client.logIn(Duration.ofMillis(800))).hasMessageContaining("imeout");
            assertThat(host.connections()).isEqualTo(1);
        }
    }

    @Test
    void isSlowToAccept() throws IOException {
        host.fault(new HostFault.SlowToAccept(Duration.ofMillis(300)));
        long began = System.nanoTime();
        try (var socket = connected()) {
            assertThat(read(socket, 4)).isEqualTo("SSH-");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
        }
    }

    @Test
    void dropsWhatIsOpenAndTakesNewConnections() throws IOException {
        try (var socket = connected()) {
            assertThat(read(socket, 4)).isEqualTo("SSH-");
            host.fault(new HostFault.DropsConnections());
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        }
        try (var socket = connected()) {
            assertThat(read(socket, 4)).isEqualTo("SSH-");
        }
    }

    @Test
    void freezesWithoutClosingAndThaws() throws Exception {
        try (var client = SshUser.anyone(host)) {
            var shell = client.logIn().shell();
            shell.shows("$ ");
            host.fault(new HostFault.Frozen());
            shell.type("echo $((6*7))\r");
            try (var socket = connected()) {
                socket.setSoTimeout(300);
                assertThatThrownBy(() -> read(socket, 1)).isInstanceOf(SocketTimeoutException.class);
            }
            assertThat(shell.unseen()).doesNotContain("42");
            host.fault(new HostFault.None());
            shell.shows("42");
        }
    }
}
