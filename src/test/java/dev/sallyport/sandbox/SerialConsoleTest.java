package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2instanceconnect.model.SerialConsoleSessionLimitExceededException;

import dev.sallyport.sandbox.serial.SerialClient;
import dev.sallyport.sandbox.serial.SerialShell;

/// A whole sandbox: the key through the API, the line through the gateway, the machine behind it.
@Timeout(120)
class SerialConsoleTest {

    private static final String GATEWAY = "serial-console.ec2-instance-connect.eu-central-1.aws";
    private static final int PACE = 100;

    private final TestSandbox sandbox = new TestSandbox(Scenario.named("lost-ssh").faster(PACE));
    private final Ec2Client ec2 = sandbox.ec2("default", "eu-central-1");
    private SerialClient client;

    @BeforeEach
    void start() throws Exception {
        client = new SerialClient();
    }

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    void whoHasAPasswordLogsInWhereSshIsLost() throws Exception {
        refuses("203.0.113.5");
        var console = attach("bastion");

        logIn(console, "ec2-user", "tidewater");
        SerialClient.awaits(console, "$ ");
        SerialClient.type(console, "echo here-$((40+2))\r");

        SerialClient.awaits(console, "here-42");
    }

    @Test
    void whatIsRepairedThereCanBeReachedAgain() throws Exception {
        var console = attach("bastion");
        logIn(console, "root", "lighthouse");
        SerialClient.awaits(console, "# ");

        SerialClient.type(console, "sed -i s/PermitRootLogn/PermitRootLogin/ /etc/ssh/sshd_config\r");
        SerialClient.awaits(console, "# ");
        SerialClient.type(console, "systemctl restart sshd; echo done-$((40+2))\r");
        SerialClient.awaits(console, "done-42");

        assertThat(greeting("203.0.113.5")).startsWith("SSH-2.0-");
    }

    @Test
    void aBreakMakesTheNextKeyASysRq() throws Exception {
        var console = attach("web-1");

        assertThat(console.sendBreak()).isTrue();
        SerialClient.type(console, "h");

        assertThat(SerialClient.awaits(console, "reboot(b)")).contains("sysrq: HELP");
    }

    @Test
    void theConsoleCanBeWatchedThroughAStopAndAStart() throws Exception {
        var web = sandbox.machine("web-1").id();
        assertThat(sandbox.sandbox().sshAddress("203.0.113.10", 22)).isPresent();
        var console = attach("web-1");

        ec2.stopInstances(request -> request.instanceIds(web));
        awaitStopped(web);
        refuses("203.0.113.10");
        ec2.startInstances(request -> request.instanceIds(web));
        SerialClient.awaits(console, "Linux version");
        SerialClient.awaits(console, "login: ");

        assertThat(greeting("203.0.113.10")).startsWith("SSH-2.0-");
        assertThat(text(true)).contains("Linux version", "login: ");
        assertThat(ec2.describeInstanceStatus(request -> request.instanceIds(web))
                .instanceStatuses()
                .getFirst()
                .instanceStatus()
                .statusAsString()).isEqualTo("ok");
    }

    @Test
    void whatWasPostedIsOlderThanWhatIsLatest() throws Exception {
        var before = text(false);
        var console = attach("web-1");
        assertThat(console.sendBreak()).isTrue();
        SerialClient.type(console, "h");
        SerialClient.awaits(console, "reboot(b)");

        assertThat(text(false)).isEqualTo(before).contains("Linux version");
        assertThat(text(true)).contains("sysrq: HELP");
    }

    @Test
    void somebodyElseHasToWait() throws Exception {
        attach("web-1");

        assertThatThrownBy(() -> push("web-1")).isInstanceOf(SerialConsoleSessionLimitExceededException.class);
        push("db-1");
    }

    @Test
    void whoPullsThePlugFromWithinIsSeenByEc2() throws Exception {
        var console = attach("web-1");
        logIn(console, "root", "lighthouse");
        SerialClient.awaits(console, "# ");
        SerialClient.type(console, "poweroff\r");

        awaitStopped(sandbox.machine("web-1").id());
    }

    private SerialShell attach(String machine) throws IOException {
        push(machine);
        var at = sandbox.sandbox().sshAddress(GATEWAY, 22).orElseThrow();
        return SerialClient.attach(client.logIn(at, sandbox.machine(machine).id() + ".port0"));
    }

    private static void logIn(SerialShell console, String user, String password) throws IOException {
        SerialClient.type(console, "\r");
        SerialClient.awaits(console, "login: ");
        SerialClient.type(console, user + "\r");
        SerialClient.awaits(console, "Password: ");
        SerialClient.type(console, password + "\r");
    }

    private void awaitStopped(String id) {
        var deadline = System.nanoTime() + SerialClient.PATIENCE.toNanos();
        while (!state(id).equals("stopped")) {
            assertThat(System.nanoTime()).as(state(id)).isLessThan(deadline);
        }
    }

    private String state(String id) {
        return ec2.describeInstances(request -> request.instanceIds(id))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .state()
                .nameAsString();
    }

    private void push(String machine) {
        sandbox.connect(sandbox.keys("default"), "eu-central-1")
                .sendSerialConsoleSSHPublicKey(request -> request.instanceId(sandbox.machine(machine).id())
                        .sshPublicKey(client.publicKey()));
    }

    private String text(boolean latest) {
        var answer = ec2.getConsoleOutput(request -> request.instanceId(sandbox.machine("web-1").id()).latest(latest));
        return new String(Base64.getDecoder().decode(answer.output()), StandardCharsets.UTF_8);
    }

    private String greeting(String address) throws IOException {
        var at = sandbox.sandbox().sshAddress(address, 22).orElseThrow();
        try (var socket = new Socket(at.getAddress(), at.getPort())) {
            socket.setSoTimeout(20_000);
            return new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII);
        }
    }

    private void refuses(String address) {
        var at = sandbox.sandbox().sshAddress(address, 22).orElseThrow();
        assertThatThrownBy(() -> new Socket(at.getAddress(), at.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
