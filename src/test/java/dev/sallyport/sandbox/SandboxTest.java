package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.HostFault;

@Timeout(60)
class SandboxTest {

    private final TestSandbox running = TestSandbox.firstSteps();
    private final Sandbox sandbox = running.sandbox();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void writesAnAwsDirectoryWhoseProfilesLeadHere() throws Exception {
        var config = Files.readString(sandbox.awsDirectory().resolve("config"));
        var credentials = Files.readString(sandbox.awsDirectory().resolve("credentials"));

        assertThat(config).contains("[default]\nregion = eu-central-1\nendpoint_url = " + sandbox.endpoint() + "\n",
                "[profile production]\n",
                "role_arn = arn:aws:iam::444455556666:role/Operator\nsource_profile = default\n",
                "[profile partner]\n");
        assertThat(credentials).contains("[default]\naws_access_key_id = ", "[partner]\n").doesNotContain("production");
    }

    @Test
    void keepsTheAwsDirectoryToItsOwner() throws Exception {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system has no POSIX permissions");

        assertThat(permissions(sandbox.awsDirectory())).isEqualTo("rwx------");
        assertThat(permissions(sandbox.awsDirectory().resolve("config"))).isEqualTo("rw-------");
        assertThat(permissions(sandbox.awsDirectory().resolve("credentials"))).isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var directory = sandbox.awsDirectory();
        Files.createDirectories(directory.resolve("cli/cache"));
        var port = sandbox.endpoint().getPort();

        sandbox.close();

        assertThat(directory).doesNotExist();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void tellsOtherClientsHowToGetHere() {
        assertThat(sandbox.exportLines()).contains("export AWS_ENDPOINT_URL=" + sandbox.endpoint(),
                "export AWS_REGION=eu-central-1", "export AWS_ACCESS_KEY_ID=AKIASANDBOXTIDEWATER",
                "export AWS_SECRET_ACCESS_KEY=a-secret-that-opens-only-this-sandbox-01",
                "export AWS_CONFIG_FILE=" + sandbox.awsDirectory().resolve("config"),
                "export AWS_SHARED_CREDENTIALS_FILE=" + sandbox.awsDirectory().resolve("credentials"),
                "export AWS_EC2_METADATA_DISABLED=true");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(Environment.exports(Map.of("DIR", "/a b/o'clock")))
                .containsExactly("export DIR='/a b/o'\\''clock'");
    }

    @Test
    void leadsEveryAddressOfAnInstanceToItsHostOnLoopback() {
        var byPublic = sandbox.sshAddress("203.0.113.20", 22).orElseThrow();

        assertThat(byPublic.getAddress().isLoopbackAddress()).isTrue();
        assertThat(sandbox.sshAddress("10.20.1.20", 22)).contains(byPublic);
        assertThat(sandbox.sshAddress("2001:db8:20:1::20", 22)).contains(byPublic);
        assertThat(sandbox.sshAddress("203.0.113.21", 22)).isPresent().get().isNotEqualTo(byPublic);
        assertThat(sandbox.sshAddress("203.0.113.99", 22)).isEmpty();
    }

    @Test
    void refusesWhereNothingWouldAnswer() {
        refuses(sandbox.sshAddress("10.20.4.11", 22).orElseThrow());
        refuses(sandbox.sshAddress("203.0.113.60", 22).orElseThrow());
        refuses(sandbox.sshAddress("203.0.113.10", 2222).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial-console.ec2-instance-connect.eu-central-1.aws",
        "ec2-serial-console.eu-central-2.api.aws",
        "serial-console.ec2-instance-connect.us-gov-east-1.amazonaws.com"})
    void leadsEveryNameOfASerialConsoleToItsOwn(String name) throws Exception {
        var at = sandbox.sshAddress(name, 22).orElseThrow();

        assertThat(greeting(at)).startsWith("SSH-2.0-");
        assertThat(sandbox.sshAddress("serial-console.ec2-instance-connect.us-east-1.aws", 22)).contains(at);
        refuses(sandbox.sshAddress(name, 443).orElseThrow());
        assertThat(sandbox.sshAddress("serial-console.example.org", 22)).isEmpty();
    }

    @Test
    void theSerialConsolesHaveAKeyThatCanBeReplaced() {
        var before = sandbox.serialFingerprint();
        assertThat(before).startsWith("SHA256:");

        sandbox.replaceSerialKey();

        assertThat(sandbox.serialFingerprint()).isNotEqualTo(before);
    }

    @Test
    void aHostSpeaksSshAndMisbehavesWhenTold() throws Exception {
        assertThat(greeting("203.0.113.10")).startsWith("SSH-2.0-");
        sandbox.fault("web-1", new HostFault.ClosesBeforeBanner());
        assertThat(greeting("203.0.113.10")).isEmpty();
        assertThat(greeting("203.0.113.11")).startsWith("SSH-2.0-");
        sandbox.fault(running.machine("web-1").id(), new HostFault.None());
        assertThat(greeting("203.0.113.10")).startsWith("SSH-2.0-");
        assertThatThrownBy(() -> sandbox.fault("nobody", new HostFault.None())).hasMessageContaining("nobody");
    }

    @Test
    void listsItsHostsWithTheirPortsAndFingerprints() {
        var hosts = sandbox.hosts();

        assertThat(hosts).hasSize(38).allSatisfy(host -> {
            assertThat(host.ssh().getAddress().isLoopbackAddress()).isTrue();
            assertThat(host.fingerprint()).startsWith("SHA256:");
        });
        assertThat(hosts).extracting(HostLine::user).contains("ec2-user", "ubuntu", "admin");
        assertThat(hosts).extracting(host -> host.ssh().getPort()).doesNotHaveDuplicates();
    }

    @Test
    void aScenarioCanBreakHosts() throws Exception {
        var broken = Scenario.parse("broken",
                """
                        { "schema": 1, "accounts": { "a": "111122223333" }, "regions": { "eu-west-1": "opt-in-not-required" },
                          "profiles": [],
                          "machines": [ { "name": "dead", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023",
                                          "public": "192.0.2.1" } ],
                          "hostTroubles": [ { "machine": "dead", "fault": "closes-before-banner" } ] }
                        """);
        try (var other = new TestSandbox(broken)) {
            assertThat(greeting(other.sandbox().sshAddress("192.0.2.1", 22).orElseThrow())).isEmpty();
        }
    }

    @Test
    void startsQuickly() throws Exception {
        var began = System.nanoTime();
        var other = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, Clock.systemUTC()));
        other.hosts();
        var took = Duration.ofNanos(System.nanoTime() - began);
        other.close();

        // About 20 ms when warm; the limit leaves room for a machine that is busy with other tests.
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private String greeting(String address) throws IOException {
        return greeting(sandbox.sshAddress(address, 22).orElseThrow());
    }

    private static String greeting(InetSocketAddress at) throws IOException {
        try (var socket = new Socket(at.getAddress(), at.getPort())) {
            socket.setSoTimeout(20_000);
            return new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII);
        }
    }

    private static void refuses(InetSocketAddress at) {
        assertThat(at.getAddress().isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> new Socket(at.getAddress(), at.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
