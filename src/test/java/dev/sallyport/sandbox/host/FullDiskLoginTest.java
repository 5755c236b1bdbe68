package dev.sallyport.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class FullDiskLoginTest {

    @Test
    void takesNoKeyWhileThereIsNoRoomToWriteItDown() throws Exception {
        var facts = new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", "al2023", "10.0.1.7", "t3.micro",
                "eu-central-1", "eu-central-1a", "", List.of("ec2-user"), TestHost.BOOTED, Ailment.FULL_DISK, Map.of());
        try (var host = SimulatedHost.start(facts, (_, _) -> true, Clock.systemUTC());
                var user = SshUser.anyone(host)) {
            assertThat(host.acceptsSsh()).isTrue();
            assertThatThrownBy(user::logIn).hasMessageContaining("authentication");
        }
    }
}
