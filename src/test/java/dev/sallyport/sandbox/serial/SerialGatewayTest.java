package dev.sallyport.sandbox.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.StepClock;

@Timeout(120)
class SerialGatewayTest {

    private static final String WEB = "i-0123456789abcdef0";
    private static final String API = "i-0123456789abcdef1";

    private final FakePort web = new FakePort();
    private final FakePort api = new FakePort();
    private final StepClock clock = new StepClock();
    private final SerialManners manners = new SerialManners(Duration.ZERO);
    private final SerialGateway gateway = new SerialGateway(
            id -> Optional.ofNullable(Map.of(WEB, web, API, api).get(id)),
            clock, manners);
    private SerialClient client;

    @BeforeEach
    void start() throws Exception {
        client = new SerialClient();
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void aShellIsTheSerialLine() throws Exception {
        var channel = SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");

        web.print("web login: ");
        assertThat(SerialClient.shown(channel, 11)).isEqualTo("web login: ");
        SerialClient.type(channel, "mira\r");

        web.hears("mira\r");
        assertThat(api.silent()).isTrue();
        channel.close(false);
        web.hears("<pulled>");
    }

    @Test
    void whatWasPrintedBeforeIsNotShown() throws Exception {
        web.print("Linux version 6.1\r\n");
        var channel = SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");
        web.print("now\r\n");

        assertThat(SerialClient.shown(channel, 5)).isEqualTo("now\r\n");
    }

    @Test
    void aBreakReachesTheMachineAndIsAnswered() throws Exception {
        var channel = SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");

        assertThat(channel.sendBreak()).isTrue();

        web.hears("<break>");
    }

    @Test
    void aBreakCanBeRefused() throws Exception {
        manners.refuseBreaks(true);
        var channel = SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");

        assertThat(channel.sendBreak()).isFalse();

        assertThat(web.silent()).isTrue();
    }

    @Test
    void onlyTheKeyThatWasPushedOpensAndOnlyThere() throws Exception {
        try (var other = new SerialClient()) {
            gateway.push(WEB, client.publicKey());

            refused(() -> other.logIn(gateway.address(), WEB + ".port0"));
            refused(() -> client.logIn(gateway.address(), API + ".port0"));
            logIn(WEB);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, WEB + ".port1", "ec2-user", WEB + ".port0x", "root"})
    void onlyAnInstanceAndItsPortAreALogin(String user) {
        gateway.push(WEB, client.publicKey());

        refused(() -> client.logIn(gateway.address(), user));
    }

    @Test
    void theKeyIsDeadAfterAMinute() throws Exception {
        gateway.push(WEB, client.publicKey());
        clock.advance(Duration.ofSeconds(59));
        gateway.push(API, client.publicKey());
        clock.advance(Duration.ofSeconds(1));

        refused(() -> logIn(WEB));
        logIn(API);
    }

    @Test
    void aSecondPushReplacesOneThatNobodyUsed() throws Exception {
        try (var other = new SerialClient()) {
            assertThat(gateway.push(WEB, other.publicKey())).isTrue();
            assertThat(gateway.push(WEB, client.publicKey())).isTrue();

            refused(() -> other.logIn(gateway.address(), WEB + ".port0"));
            logIn(WEB);
        }
    }

    @Test
    void oneSessionHoldsTheConsole() throws Exception {
        var first = pushedLogIn(WEB);

        refused(() -> logIn(WEB));
        assertThat(gateway.push(WEB, client.publicKey())).isFalse();
        assertThat(gateway.push(API, client.publicKey())).isTrue();
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void afterASessionTheConsoleIsClearedAwayBeforeTheNext() throws Exception {
        manners.teardown(Duration.ofHours(1));
        end(pushedLogIn(WEB));
        assertThat(gateway.push(WEB, client.publicKey())).isFalse();

        manners.teardown(Duration.ofMillis(50));
        end(pushedLogIn(API));
        awaitPush(API);

        logIn(API);
    }

    @Test
    void aPushIsGoodForOneSession() throws Exception {
        try (var other = new SerialClient()) {
            end(pushedLogIn(WEB));
            awaitPush(WEB, other);

            refused(() -> logIn(WEB));
        }
    }

    @Test
    void anHourIsTheLongest() throws Exception {
        manners.hour(Duration.ofMillis(300));
        var session = pushedLogIn(WEB);
        SerialClient.attach(session);

        assertThat(SerialClient.ends(session)).isTrue();
        web.hears("<pulled>");
        awaitPush(WEB);
    }

    @Test
    void somebodyElsesSessionHoldsTheConsole() throws Exception {
        gateway.push(WEB, client.publicKey());
        manners.busy(WEB, true);

        refused(() -> logIn(WEB));
        assertThat(gateway.push(WEB, client.publicKey())).isFalse();
        manners.busy(WEB, false);
        pushedLogIn(WEB);
    }

    @Test
    void allSessionsCanBeDropped() throws Exception {
        var one = pushedLogIn(WEB);
        var two = pushedLogIn(API);
        SerialClient.attach(one);
        web.hears("<plugged>");

        gateway.dropAll();

        assertThat(SerialClient.ends(one)).isTrue();
        assertThat(SerialClient.ends(two)).isTrue();
        web.hears("<pulled>");
        awaitPush(WEB);
    }

    @Test
    void itsKeyCanBeReplaced() throws Exception {
        pushedLogIn(WEB);
        var before = gateway.fingerprint();
        assertThat(client.fingerprint()).isEqualTo(before).startsWith("SHA256:");

        gateway.replaceKey();
        pushedLogIn(API);

        assertThat(client.fingerprint()).isEqualTo(gateway.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void nothingButAShellCanBeHad() throws Exception {
        var session = pushedLogIn(WEB);

        var channel = SerialClient.attach(session);
        web.hears("<plugged>");

        assertThat(channel.ask("exec", "id")).isFalse();
        assertThat(channel.ask("subsystem", "sftp")).isFalse();
        assertThat(channel.ask("auth-agent-req@openssh.com")).isFalse();
        assertThatThrownBy(() -> session.createRemotePortForwardingTracker(new SshdSocketAddress("127.0.0.1", 0),
                new SshdSocketAddress("127.0.0.1", 9))).isInstanceOf(SshException.class);
        assertThat(web.silent()).isTrue();
    }

    @Test
    void aSizeMeansNothingToASerialLine() throws Exception {
        var channel = SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");

        assertThat(channel.ask("window-change", 132, 50, 0, 0)).isTrue();

        assertThat(web.silent()).isTrue();
    }

    @Test
    void aClientThatDoesNotReadHoldsNobodyUp() throws Exception {
        SerialClient.attach(pushedLogIn(WEB));
        web.hears("<plugged>");

        // More than the channel's window and the buffer behind it take.
        for (int i = 0; i < 64; i++) {
            web.print("x".repeat(100_000));
        }
    }

    private ClientSession pushedLogIn(String instance) throws IOException {
        assertThat(gateway.push(instance, client.publicKey())).isTrue();
        return logIn(instance);
    }

    private ClientSession logIn(String instance) throws IOException {
        return client.logIn(gateway.address(), instance + ".port0");
    }

    private static void end(ClientSession session) {
        session.close(true);
        assertThat(SerialClient.ends(session)).isTrue();
    }

    private void awaitPush(String instance) {
        awaitPush(instance, client);
    }

    /// The server learns of the end, and its timer rings, a little later.
    private void awaitPush(String instance, SerialClient whose) {
        var deadline = System.nanoTime() + SerialClient.PATIENCE.toNanos();
        while (!gateway.push(instance, whose.publicKey())) {
            assertThat(System.nanoTime()).as("the console is not freed").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private interface LogIn {
        ClientSession now() throws IOException;
    }

    private static void refused(LogIn logIn) {
        assertThatThrownBy(logIn::now).isInstanceOf(SshException.class)
                .hasMessageContaining("No more authentication methods");
    }
}
