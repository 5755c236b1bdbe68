package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the pushed key to the host's door and, where it is right, through it.
@Timeout(120)
class LoginTest {

    private static final Scenario SCENARIO = Scenario.parse("doors", """
            { "schema": 1, "accounts": { "a": "111122223333" }, "regions": { "eu-west-1": "opt-in-not-required" },
              "profiles": [ { "name": "default", "account": "a", "region": "eu-west-1", "user": "u",
                              "accessKeyId": "AKIADOORS", "secretAccessKey": "doors" } ],
              "machines": [
                { "name": "open", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "ubuntu-22.04",
                  "public": "192.0.2.1", "users": ["deploy"] },
                { "name": "deaf", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "ubuntu-22.04",
                  "public": "192.0.2.2", "imds": false } ] }
            """);

    private final TestSandbox sandbox = new TestSandbox(SCENARIO);
    private final SshClient client = SshClient.setUpDefaultClient();

    @BeforeEach
    void start() {
        // Whoever runs the tests may have keys and a configuration of their own.
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
    }

    @AfterEach
    void close() {
        client.stop();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"ssh-ed25519, 256", "ssh-rsa, 2048"})
    void aPushedKeyOpensTheDoorMoreThanOnce(String type, int bits) throws Exception {
        var pair = KeyUtils.generateKeyPair(type, bits);
        push("open", "ubuntu", pair);

        logIn("192.0.2.1", "ubuntu", pair);
        logIn("192.0.2.1", "ubuntu", pair);
    }

    @Test
    void aKeyIsForOneUser() throws Exception {
        var pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        push("open", "deploy", pair);

        logIn("192.0.2.1", "deploy", pair);
        refused("192.0.2.1", "ubuntu", pair);
    }

    @Test
    void theDoorIsShutAgainAfterAMinute() throws Exception {
        var pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        push("open", "ubuntu", pair);

        sandbox.clock().advance(Duration.ofSeconds(61));

        refused("192.0.2.1", "ubuntu", pair);
    }

    @Test
    void aHostWithoutMetadataNeverLearnsOfTheKey() throws Exception {
        var pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        push("deaf", "ubuntu", pair);

        refused("192.0.2.2", "ubuntu", pair);
    }

    @Test
    void aUserThatTheHostDoesNotHaveIsRefused() throws Exception {
        var pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        push("open", "ec2-user", pair);

        refused("192.0.2.1", "ec2-user", pair);
    }

    private void push(String machine, String user, KeyPair pair) {
        sandbox.connect(sandbox.keys("default"), "eu-west-1")
                .sendSSHPublicKey(request -> request.instanceId(sandbox.machine(machine).id())
                        .instanceOSUser(user)
                        .sshPublicKey(PublicKeyEntry.toString(pair.getPublic())));
    }

    private void refused(String address, String user, KeyPair pair) {
        assertThatThrownBy(() -> logIn(address, user, pair)).isInstanceOf(SshException.class)
                .hasMessageContaining("No more authentication methods");
    }

    private void logIn(String address, String user, KeyPair pair) throws IOException {
        var at = sandbox.sandbox().sshAddress(address, 22).orElseThrow();
        try (var session = client.connect(user, at).verify(Duration.ofSeconds(30)).getSession()) {
            session.addPublicKeyIdentity(pair);
            session.auth().verify(Duration.ofSeconds(30));
            assertThat(session.isAuthenticated()).isTrue();
        }
    }
}
