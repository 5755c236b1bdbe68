package dev.sallyport.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.trust.Expectation;

/// What transport tests begin with.
final class Wires {

    static final InstanceId ID = new InstanceId("i-0a1b2c3d4e5f67890");
    static final TransportLimits LIMITS = TransportLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(10));
    static final TransportLimits SHORT = new TransportLimits(Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(200), 2);

    private Wires() {}

    static SshTransport transport(TransportLimits limits) {
        return new SshTransport(Addresses.ofTheInternet(), () -> limits);
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static Target target(int port) {
        return new Target(ID, "127.0.0.1", port, "ubuntu");
    }

    static Expectation expecting(HostKey... keys) {
        return new Expectation(ID, List.of(keys));
    }

    static Wire open(SshTransport transport, TestServer server) throws ProblemException, InterruptedException {
        return open(transport, server.port(), server.hostKey());
    }

    static Wire open(SshTransport transport, int port, HostKey key) throws ProblemException, InterruptedException {
        return switch (transport.open(target(port), expecting(key), _ -> {})) {
            case Opening.Ready(var wire) -> wire;
            case Opening.Stranger stranger -> throw new AssertionError("not expected: " + stranger);
        };
    }

    /// The problem with which opening a wire to `port` fails.
    static Problem problem(SshTransport transport, int port) throws InterruptedException {
        try {
            throw new AssertionError("opened: " + transport.open(target(port), expecting(), _ -> {}));
        } catch (ProblemException e) {
            return e.problem();
        }
    }
}
