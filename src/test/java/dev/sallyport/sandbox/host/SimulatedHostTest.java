package dev.sallyport.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.Test;

final class SimulatedHostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HostFacts FACTS = new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", "al2023", "10.0.1.7",
            "t3.micro", "eu-central-1", "eu-central-1a", "", List.of("ec2-user"),
            Instant.parse("2026-01-05T08:00:00Z"));

    @Test
    void admitsAKeyThatTheGateAdmits() throws Exception {
        var key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        try (var host = SimulatedHost.start(FACTS, (_, offered) -> KeyUtils.compareKeys(offered, key.getPublic()),
                Clock.systemUTC())) {
            assertThat(runs(host, "ec2-user", key, "echo it works")).isEqualTo("it works\n");
        }
    }

    @Test
    void refusesAKeyThatTheGateRefusesAndAnAccountItDoesNotHave() throws Exception {
        var key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        try (var host = SimulatedHost.start(FACTS, (user, _) -> !user.equals("ec2-user"), Clock.systemUTC())) {
            assertThatThrownBy(() -> runs(host, "ec2-user", key, "echo it works"))
                    .hasMessageContaining("authentication");
            assertThatThrownBy(() -> runs(host, "nobody", key, "echo it works")).hasMessageContaining("authentication");
        }
    }

    private static String runs(SimulatedHost host, String user, KeyPair key, String line) throws Exception {
        ServerKeyVerifier verifier = (_, _, offered) -> KeyUtils.getFingerPrint(offered)
                .equals(host.hostKeyFingerprint());
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(verifier);
            client.start();
            try (var session = client.connect(user, "127.0.0.1", host.port()).verify(PATIENCE).getSession()) {
                session.addPublicKeyIdentity(key);
                session.auth().verify(PATIENCE);
                return session.executeRemoteCommand(line);
            }
        }
    }
}
