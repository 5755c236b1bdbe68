package dev.sallyport.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.RegionName;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

@Timeout(60)
class SandboxAddressesTest {

    @Test
    void theSerialConsoleHasItsPublishedNameAndTheSandboxsKey() throws Exception {
        var sandbox = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, Clock.systemUTC()));
        try (var surroundings = Surroundings.of(sandbox)) {
            var console = surroundings.addresses().serialConsole(new RegionName("eu-central-1"));

            assertThat(console.host()).isEqualTo("serial-console.ec2-instance-connect.eu-central-1.aws");
            assertThat(console.fingerprint()).contains(sandbox.serialFingerprint());
            assertThat(surroundings.addresses().ssh(console.host(), 22).getAddress().isLoopbackAddress()).isTrue();
            assertThat(surroundings.addresses().ssh("elsewhere.example.org", 22).isUnresolved()).isTrue();
        }
    }
}
