package dev.sallyport.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.access.KeyDoor;
import dev.sallyport.access.PushReceipt;
import dev.sallyport.activity.Journal;
import dev.sallyport.model.Addresses;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.SshTransport;
import dev.sallyport.transport.TestServer;
import dev.sallyport.transport.TransportLimits;
import dev.sallyport.trust.HostKeyCheck;
import dev.sallyport.trust.TrustProblem;

/// The whole line to a serial console, from the planner to the bytes, over SSH to a server on loopback.
@Timeout(60)
class SerialWireTest {

    private static final String HOST = "console.example";

    private final List<String> users = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<TestServer>> gateway = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> published = new AtomicReference<>(Optional.empty());
    private final SshTransport transport = new SshTransport(addresses(), () -> TransportLimits.DEFAULT);

    @AfterEach
    void stop() {
        transport.close();
        gateway.get().ifPresent(TestServer::close);
    }

    @Test
    void logsInAsThePortAndCarriesBytes() throws Exception {
        start((_, _) -> true);

        var session = open();

        assertInstanceOf(SessionState.Open.class, session.state());
        assertThat(users).containsOnly(Bench.ID + ".port0");
        session.write("x".getBytes(UTF_8));
        var read = new byte[1];
        assertEquals(1, session.read(read));
        assertEquals('x', read[0]);
        session.close();
    }

    @Test
    void stopsAtAnotherKeyBeforeItSaysWhichInstanceItWants() throws Exception {
        start((_, _) -> true);
        published.set(Optional.of("SHA256:published"));

        var failed = assertInstanceOf(SessionState.Failed.class, open().state());

        assertInstanceOf(TrustProblem.NotPublished.class, failed.problem());
        assertThat(users).isEmpty();
    }

    @Test
    void endsWhenTheGatewayDropsInMidBoot() throws Exception {
        var server = start((_, _) -> true);
        var session = open();

        drop(server);

        await().until(() -> session.state().over());
        assertInstanceOf(EndReason.RemoteClosed.class, ((SessionState.Ended) session.state()).reason());
        assertEquals(-1, session.read(new byte[1]));
    }

    @Test
    void saysThatTheConsoleBrokeOffWhenTheGatewayDropsDuringTheLogin() throws Exception {
        start((_, _) -> {
            gateway.get().ifPresent(SerialWireTest::drop);
            return true;
        });

        var failed = assertInstanceOf(SessionState.Failed.class, open().state());

        assertInstanceOf(ConnectProblem.ConsoleBrokeOff.class, failed.problem());
    }

    @Test
    void saysThatTheConsoleCannotBeReached() throws Exception {
        start((_, _) -> true).close();

        var failed = assertInstanceOf(SessionState.Failed.class, open().state());

        assertInstanceOf(ConnectProblem.ConsoleUnreachable.class, failed.problem());
    }

    private TestServer start(BiPredicate<String, PublicKey> admits) {
        var server = TestServer.start((user, key) -> {
            users.add(user);
            return admits.test(user, key);
        }, (in, out, _) -> {
            out.write(in.read());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        });
        gateway.set(Optional.of(server));
        published.set(Optional.of(server.hostKey().fingerprint()));
        return server;
    }

    private static void drop(TestServer server) {
        server.server().getActiveSessions().forEach(session -> session.close(true));
    }

    private TerminalSession open() throws InterruptedException {
        var clock = Clock.systemUTC();
        KeyDoor door = (_, _) -> new PushReceipt(clock.instant(), clock.instant().plusSeconds(60), "req-1");
        var hostKeys = new HostKeyCheck(new Bench.MemoryHosts(), ConductorTest.answering(() -> {
            throw new AssertionError("nothing is to be asked");
        }), _ -> {}, clock);
        var conductor = new Conductor(door, transport, hostKeys, SerialManners.DEFAULT, Journal.NONE, clock);
        var session = conductor.prepare(plan(), 80, 24);
        conductor.open(session);
        return session;
    }

    private ConnectPlan plan() {
        var proposal = new SerialPlanner(addresses()).propose(Bench.instance(), KeyType.ED25519);
        return ((Proposal.Ready) proposal).plan();
    }

    private Addresses addresses() {
        return new Addresses() {
            @Override
            public InetSocketAddress ssh(String host, int port) {
                assertEquals(HOST + ":22", host + ":" + port);
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.get().orElseThrow().port());
            }

            @Override
            public SerialEndpoint serialConsole(RegionName region) {
                return new SerialEndpoint(region, HOST, published.get());
            }
        };
    }
}
