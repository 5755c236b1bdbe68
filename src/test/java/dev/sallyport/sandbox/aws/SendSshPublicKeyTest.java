package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceConnectException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceNotFoundException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceStateInvalidException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceUnavailableException;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSshPublicKeyRequest;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSshPublicKeyResponse;
import software.amazon.awssdk.services.ec2instanceconnect.model.ServiceException;
import software.amazon.awssdk.services.ec2instanceconnect.model.ThrottlingException;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.TestKeys;
import dev.sallyport.sandbox.TestSandbox;

/// Pushing a key, with the AWS SDK's own exception classes for each refusal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendSshPublicKeyTest {

    private static final String KEY = TestKeys.ed25519(1);

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Ec2InstanceConnectClient connect = sandbox.connect(sandbox.keys("default"), "eu-central-1");
    private final String web = sandbox.machine("web-1").id();

    @AfterEach
    void calm() {
        sandbox.sandbox().knobs().calm();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void takesAKeyAndSaysUnderWhichRequest() {
        var answer = push(request -> {});

        assertThat(answer.success()).isTrue();
        assertThat(answer.requestId()).isEqualTo(answer.responseMetadata().requestId()).isNotBlank();
    }

    @Test
    void takesEd25519AndRsaOf2048And4096BitsWithAComment() {
        assertThat(KEY).hasSize(80);
        push(request -> request.sshPublicKey(KEY + " mira@laptop and more"));
        push(request -> request.sshPublicKey(TestKeys.rsaOf(2048)));
        push(request -> request.sshPublicKey(TestKeys.rsaOf(4096) + " x"));
    }

    @Test
    void takesRsaInTheSsh2FormAndServesItInOpenSshs() throws Exception {
        var line = TestKeys.rsaOf(2048);
        var blob = line.substring("ssh-rsa ".length()).replaceAll("(.{70})", "$1\n");
        var worker = sandbox.machine("worker-1").id();

        push(request -> request.instanceId(worker).instanceOSUser("ubuntu").sshPublicKey("""
                ---- BEGIN SSH2 PUBLIC KEY ----
                Comment: "a key of \\
                two lines"
                %s
                ---- END SSH2 PUBLIC KEY ----
                """.formatted(blob)));

        assertThat(keys(worker, "ubuntu")).isEqualTo(line + "\n");
        badKey("---- BEGIN SSH2 PUBLIC KEY ----\n" + TestKeys.ed25519(1).substring(12)
                + "\n---- END SSH2 PUBLIC KEY ----");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 3072, 2047})
    void refusesRsaOfAnotherLength(int bits) {
        badKey(TestKeys.rsaOf(bits));
    }

    @Test
    void refusesWhatIsNotAKeyThatItKnows() {
        badKey("ssh-ed25519 " + "A".repeat(80));
        badKey("ssh-ed25519 " + "%".repeat(80));
        badKey(KEY.replace("ssh-ed25519 ", "ssh-rsa ") + " padding");
        badKey(KEY + "\n" + KEY);
        badKey(TestKeys.line("ecdsa-sha2-nistp256", "nistp256".getBytes(StandardCharsets.US_ASCII), new byte[65]));
        badKey(TestKeys.line("sk-ssh-ed25519@openssh.com", new byte[32], new byte[4]));
        badKey("x".repeat(100));
    }

    @Test
    void refusesAKeyThatIsTooShortOrTooLong() {
        refused(request -> request.sshPublicKey(KEY.substring(0, 79)), 400, "InvalidArgsException", "'sSHPublicKey'");
        refused(request -> request.sshPublicKey(KEY + " " + "c".repeat(4016)), 400, "InvalidArgsException",
                "less than or equal to 4096");
        push(request -> request.sshPublicKey(KEY + " " + "c".repeat(4015)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-123456", "web-1-of-dev", "i-0123456789abcdeg0", "mi-0123456789abcdef"})
    void refusesAnIdThatIsNone(String id) {
        refused(request -> request.instanceId(id), 400, "InvalidArgsException", "'instanceId'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "-x", "a b", "root;id", "ünal", "abcdefghijklmnopqrstuvwxyzabcdefg", "$", ".a"})
    void refusesAUserThatIsNone(String user) {
        refused(request -> request.instanceOSUser(user), 400, "InvalidArgsException", "'instanceOSUser'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec2-user", "_apt", "a", "svc$", "first.last@corp", "1abc", "0_", "Administrator"})
    void takesAUserThatMayBe(String user) {
        assertThat(push(request -> request.instanceOSUser(user)).success()).isTrue();
    }

    @Test
    void aZoneMayBeLeftOutButMustBeRight() {
        push(request -> request.availabilityZone("eu-central-1a"));
        refused(request -> request.availabilityZone("somewhere"), 400, "InvalidArgsException", "'availabilityZone'");
        assertThat(refusal(request -> request.availabilityZone("eu-central-1b")))
                .isInstanceOf(Ec2InstanceNotFoundException.class);
    }

    @Test
    void doesNotFindAnInstanceOfAnotherAccountOrRegion() {
        assertThat(refusal(request -> request.instanceId("i-0123456789abcdef0")))
                .isInstanceOf(Ec2InstanceNotFoundException.class);
        assertThat(refusal(request -> request.instanceId(sandbox.machine("db-primary").id())))
                .isInstanceOf(Ec2InstanceNotFoundException.class);
        assertThat(refusal(request -> request.instanceId(sandbox.machine("reports").id())))
                .isInstanceOf(Ec2InstanceNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci-2", "mira-scratch", "preview-209"})
    void refusesAnInstanceThatDoesNotRun(String name) {
        assertThat(refusal(request -> request.instanceId(sandbox.machine(name).id())))
                .isInstanceOf(Ec2InstanceStateInvalidException.class);
    }

    @Test
    void anInstanceThatIsStartingIsUnavailable() {
        assertThat(refusal(request -> request.instanceId(sandbox.machine("preview-217").id())))
                .isInstanceOf(Ec2InstanceUnavailableException.class);
    }

    @Test
    void aManagedInstanceLetsNobodyInAndAnotherIsUnavailableForAWhile() {
        assertThat(asOperator("eu-west-1", "k8s-node-1")).isEqualTo("AuthException");
        assertThat(asOperator("us-west-2", "warehouse-metal")).isEqualTo("EC2InstanceUnavailableException");
    }

    @Test
    void troublesSpeakTheServicesLanguage() {
        var knobs = sandbox.sandbox().knobs();
        knobs.throttle(Aim.at("SendSSHPublicKey"), 1);
        assertThat(refusal(request -> {})).isInstanceOf(ThrottlingException.class);
        assertThat(push(request -> {}).success()).isTrue();
        knobs.fail(Aim.at("SendSSHPublicKey"));
        assertThat(refusal(request -> {})).isInstanceOf(ServiceException.class)
                .hasFieldOrPropertyWithValue("statusCode", 500);
        knobs.calm();
        knobs.refuse(Aim.everything().profile("default"), "AccessDeniedException");
        refused(request -> {}, 400, "AccessDeniedException", "ec2-instance-connect:SendSSHPublicKey");
        knobs.calm();
        knobs.refuse(Aim.everything(), "AuthException");
        refused(request -> {}, 400, "AuthException", "do not have access");
    }

    @ParameterizedTest
    @CsvSource({"[], SerializationException", "'{\"InstanceId\":7}', SerializationException",
        "'{', SerializationException",
        "{}, InvalidArgsException"})
    void refusesABodyThatIsNot(String body, String code) throws Exception {
        assertThat(raw("SendSSHPublicKey", body)).contains(code);
    }

    @Test
    void doesNotKnowOtherOperations() throws Exception {
        assertThat(raw("OpenDoor", "{}")).contains("UnknownOperationException");
    }

    @Test
    void theMetadataServiceShowsLiveKeysForAMinute() throws Exception {
        var db = sandbox.machine("db-1").id();
        push(request -> request.instanceId(db).instanceOSUser("admin").sshPublicKey(TestKeys.ed25519(5) + " first"));
        sandbox.clock().advance(Duration.ofSeconds(30));
        push(request -> request.instanceId(db).instanceOSUser("admin").sshPublicKey(TestKeys.ed25519(6)));

        assertThat(keys(db, "admin")).isEqualTo(TestKeys.ed25519(5) + "\n" + TestKeys.ed25519(6) + "\n");
        assertThat(keys(db, "root")).isEqualTo("404");
        assertThat(keys(sandbox.machine("web-2").id(), "admin")).isEqualTo("404");
        sandbox.clock().advance(Duration.ofSeconds(31));
        assertThat(keys(db, "admin")).isEqualTo(TestKeys.ed25519(6) + "\n");
    }

    private SendSshPublicKeyResponse push(
            Consumer<SendSshPublicKeyRequest.Builder> change) {
        return connect.sendSSHPublicKey(request(change));
    }

    private SendSshPublicKeyRequest request(Consumer<SendSshPublicKeyRequest.Builder> change) {
        var request = SendSshPublicKeyRequest.builder().instanceId(web).instanceOSUser("ec2-user").sshPublicKey(KEY);
        change.accept(request);
        return request.build();
    }

    private Ec2InstanceConnectException refusal(Consumer<SendSshPublicKeyRequest.Builder> change) {
        var refusal = catchThrowableOfType(Ec2InstanceConnectException.class, () -> push(change));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void badKey(String line) {
        refused(request -> request.sshPublicKey(line), 400, "InvalidArgsException", "SSH Public key is invalid");
    }

    private void refused(Consumer<SendSshPublicKeyRequest.Builder> change, int status, String code, String words) {
        var refusal = refusal(change);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.getMessage()).contains(words);
        assertThat(refusal.requestId()).isNotBlank();
    }

    private String asOperator(String region, String machine) {
        var sts = sandbox.sts(sandbox.keys("default"), "eu-central-1");
        var role = sts
                .assumeRole(request -> request.roleArn("arn:aws:iam::444455556666:role/Operator").roleSessionName("t1"))
                .credentials();
        var keys = AwsSessionCredentials.create(role.accessKeyId(), role.secretAccessKey(), role.sessionToken());
        var refusal = catchThrowableOfType(Ec2InstanceConnectException.class, () -> sandbox.connect(keys, region)
                .sendSSHPublicKey(request(request -> request.instanceId(sandbox.machine(machine).id()))));
        return refusal.awsErrorDetails().errorCode();
    }

    private String raw(String operation, String body) throws IOException, InterruptedException {
        var login = sandbox.login("default");
        return new SignedHttp(sandbox.sandbox().endpoint(), login.accessKeyId(), login.secretKey(), "eu-central-1",
                "ec2-instance-connect", sandbox.clock().instant(),
                Map.of("x-amz-target", "AWSEC2InstanceConnectService." + operation))
                .post("application/x-amz-json-1.1", body)
                .body();
    }

    private String keys(String instance, String user) throws IOException, InterruptedException {
        var page = sandbox.sandbox()
                .endpoint()
                .resolve("/imds/" + instance + "/latest/meta-data/managed-ssh-keys/active-keys/" + user);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
        }
    }
}
