package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceConnectException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceNotFoundException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceStateInvalidException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceTypeInvalidException;
import software.amazon.awssdk.services.ec2instanceconnect.model.Ec2InstanceUnavailableException;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSerialConsoleSshPublicKeyRequest;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSerialConsoleSshPublicKeyResponse;
import software.amazon.awssdk.services.ec2instanceconnect.model.SerialConsoleAccessDisabledException;
import software.amazon.awssdk.services.ec2instanceconnect.model.SerialConsoleSessionLimitExceededException;
import software.amazon.awssdk.services.ec2instanceconnect.model.SerialConsoleSessionUnavailableException;
import software.amazon.awssdk.services.ec2instanceconnect.model.SerialConsoleSessionUnsupportedException;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.sandbox.TestKeys;
import dev.sallyport.sandbox.TestSandbox;

/// The key for a serial console and the account's switch, with the AWS SDK's own exception classes for each refusal.
@Timeout(60)
class SerialCallsTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Ec2InstanceConnectClient connect = sandbox.connect(sandbox.keys("default"), "eu-central-1");
    private final String web = sandbox.machine("web-1").id();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void takesAKeyAndAnotherInItsPlace() {
        assertThat(push(request -> {}).success()).isTrue();
        assertThat(push(request -> request.serialPort(0)).requestId()).isNotBlank();
    }

    @Test
    void windowsOnNitroHasASerialConsole() {
        assertThat(push(request -> request.instanceId(sandbox.machine("till-terminal").id())).success()).isTrue();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(request -> request.serialPort(1), 400, "InvalidArgsException", "'serialPort'");
        refused(request -> request.serialPort(-1), 400, "InvalidArgsException", "'serialPort'");
        refused(request -> request.instanceId("web-1"), 400, "InvalidArgsException", "'instanceId'");
        refused(request -> request.sshPublicKey("x".repeat(90)), 400, "InvalidArgsException", "Public key is invalid");
        refused(request -> request.sshPublicKey("short"), 400, "InvalidArgsException", "'sSHPublicKey'");
    }

    @Test
    void saysWhyAnInstanceCannotBeConnectedTo() {
        assertThat(refusal(request -> request.instanceId("i-0123456789abcdef0")))
                .isInstanceOf(Ec2InstanceNotFoundException.class);
        assertThat(refusal(request -> request.instanceId(sandbox.machine("ci-2").id())))
                .isInstanceOf(Ec2InstanceStateInvalidException.class)
                .hasFieldOrPropertyWithValue("statusCode", 400);
        assertThat(refusal(request -> request.instanceId(sandbox.machine("preview-217").id())))
                .isInstanceOf(Ec2InstanceUnavailableException.class);
    }

    @Test
    void needsTheAccountsSwitchInThatRegion() {
        var elsewhere = sandbox.connect(sandbox.keys("default"), "us-east-1");
        var mail = sandbox.machine("legacy-mail").id();

        assertThat(refusal(elsewhere, request -> request.instanceId(mail)))
                .isInstanceOf(SerialConsoleAccessDisabledException.class);
        sandbox.ec2("default", "us-east-1").enableSerialConsoleAccess(request -> {});
        assertThat(refusal(elsewhere, request -> request.instanceId(mail)))
                .as("t2 is not Nitro")
                .isInstanceOf(Ec2InstanceTypeInvalidException.class);
    }

    @Test
    void theSwitchCanBeTurnedAndAsked() {
        var ec2 = sandbox.ec2("default", "eu-central-1");
        assertThat(ec2.getSerialConsoleAccessStatus(request -> {}).serialConsoleAccessEnabled()).isTrue();
        assertThat(ec2.getSerialConsoleAccessStatus(request -> {}).managedByAsString()).isEqualTo("account");

        assertThat(ec2.disableSerialConsoleAccess(request -> {}).serialConsoleAccessEnabled()).isFalse();

        assertThat(ec2.getSerialConsoleAccessStatus(request -> {}).serialConsoleAccessEnabled()).isFalse();
        assertThat(refusal(request -> {})).isInstanceOf(SerialConsoleAccessDisabledException.class);
        assertThat(sandbox.ec2("default", "eu-north-1")
                .getSerialConsoleAccessStatus(request -> {})
                .serialConsoleAccessEnabled()).isTrue();
        assertThat(ec2.enableSerialConsoleAccess(request -> {}).serialConsoleAccessEnabled()).isTrue();
    }

    @Test
    void aPolicyHoldsTheSwitch() {
        var ec2 = sandbox.ec2(operator(), "eu-west-1");
        var status = ec2.getSerialConsoleAccessStatus(request -> {});
        assertThat(status.serialConsoleAccessEnabled()).isFalse();
        assertThat(status.managedByAsString()).isEqualTo("declarative-policy");

        var refusal = catchThrowableOfType(Ec2Exception.class, () -> ec2.enableSerialConsoleAccess(request -> {}));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("UnauthorizedOperation");
        assertThat(refusal.getMessage()).contains("declarative policy");
    }

    @Test
    void bareMetalHasAConsoleButForTheListedTypes() {
        try (var metal = new TestSandbox(Scenario.parse("metal",
                """
                        { "schema": 1, "accounts": { "a": "111122223333" }, "regions": { "eu-west-1": "opt-in-not-required" },
                          "profiles": [ { "name": "default", "account": "a", "region": "eu-west-1", "user": "u",
                                          "accessKeyId": "AKIAMETAL", "secretAccessKey": "metal" } ],
                          "serialConsole": [ { "account": "a", "regions": ["eu-west-1"] } ],
                          "machines": [
                            { "name": "intel", "account": "a", "region": "eu-west-1", "type": "c5.metal", "image": "debian-12" },
                            { "name": "arm", "account": "a", "region": "eu-west-1", "type": "a1.metal", "image": "debian-12-arm" },
                            { "name": "windows", "account": "a", "region": "eu-west-1", "type": "c5.metal", "image": "windows-2022" } ] }
                        """))) {
            var there = metal.connect(metal.keys("default"), "eu-west-1");
            assertThat(push(there, request -> request.instanceId(metal.machine("intel").id())).success()).isTrue();
            assertThat(refusal(there, request -> request.instanceId(metal.machine("arm").id())))
                    .isInstanceOf(Ec2InstanceTypeInvalidException.class);
            assertThat(refusal(there, request -> request.instanceId(metal.machine("windows").id())))
                    .isInstanceOf(Ec2InstanceTypeInvalidException.class);
        }
    }

    @Test
    void aConsoleInUseIsALimitExceeded() {
        sandbox.sandbox().knobs().serialBusy(web, true);

        assertThat(refusal(request -> {})).isInstanceOf(SerialConsoleSessionLimitExceededException.class)
                .hasFieldOrPropertyWithValue("statusCode", 400);
        sandbox.sandbox().knobs().serialBusy(web, false);
        assertThat(push(request -> {}).success()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SerialConsoleSessionUnavailableException, 500", "SerialConsoleSessionUnsupportedException, 400",
        "SerialConsoleSessionLimitExceededException, 400", "EC2InstanceUnavailableException, 400",
        "ThrottlingException, 400", "ServiceException, 500"})
    void everyRefusalCanBeHadWithItsStatus(String code, int status) {
        sandbox.sandbox().knobs().refuse(Aim.at("SendSerialConsoleSSHPublicKey"), code);

        refused(request -> {}, status, code, "");
    }

    @Test
    void refusalsAreTheSdksOwnExceptions() {
        var knobs = sandbox.sandbox().knobs();
        knobs.refuse(Aim.at("SendSerial*"), "SerialConsoleSessionUnavailableException");
        assertThat(refusal(request -> {})).isInstanceOf(SerialConsoleSessionUnavailableException.class);
        knobs.calm();
        knobs.refuse(Aim.at("SendSerial*"), "SerialConsoleSessionUnsupportedException");
        assertThat(refusal(request -> {})).isInstanceOf(SerialConsoleSessionUnsupportedException.class);
    }

    private AwsCredentials operator() {
        var role = sandbox.sts(sandbox.keys("default"), "eu-central-1")
                .assumeRole(request -> request.roleArn("arn:aws:iam::444455556666:role/Operator").roleSessionName("t1"))
                .credentials();
        return AwsSessionCredentials.create(role.accessKeyId(), role.secretAccessKey(), role.sessionToken());
    }

    private SendSerialConsoleSshPublicKeyResponse push(Consumer<SendSerialConsoleSshPublicKeyRequest.Builder> change) {
        return push(connect, change);
    }

    private SendSerialConsoleSshPublicKeyResponse push(Ec2InstanceConnectClient client,
            Consumer<SendSerialConsoleSshPublicKeyRequest.Builder> change) {
        var request = SendSerialConsoleSshPublicKeyRequest.builder()
                .instanceId(web)
                .sshPublicKey(TestKeys.ed25519(1));
        return client.sendSerialConsoleSSHPublicKey(request.applyMutation(change).build());
    }

    private Ec2InstanceConnectException refusal(Consumer<SendSerialConsoleSshPublicKeyRequest.Builder> change) {
        return refusal(connect, change);
    }

    private Ec2InstanceConnectException refusal(Ec2InstanceConnectClient client,
            Consumer<SendSerialConsoleSshPublicKeyRequest.Builder> change) {
        var refusal = catchThrowableOfType(Ec2InstanceConnectException.class, () -> push(client, change));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void refused(Consumer<SendSerialConsoleSshPublicKeyRequest.Builder> change, int status, String code,
            String words) {
        var refusal = refusal(change);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.getMessage()).contains(words);
    }
}
