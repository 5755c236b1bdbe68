package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PushedKeysTest {

    private static final String HOST = "i-0a1b2c3d4e5f67890";

    private final StepClock clock = new StepClock();
    private final PushedKeys keys = new PushedKeys(clock);

    @Test
    void admitsThePushedKeyForThePushedUserOnThatInstanceOnly() throws Exception {
        var pair = TestKeys.rsaPair(2048);
        keys.push(HOST, "ec2-user", TestKeys.rsa(pair));

        assertThat(keys.gate(HOST).admits("ec2-user", pair.getPublic())).isTrue();
        assertThat(keys.gate(HOST).admits("root", pair.getPublic())).isFalse();
        assertThat(keys.gate("i-0000000000000000f").admits("ec2-user", pair.getPublic())).isFalse();
        assertThat(keys.gate(HOST).admits("ec2-user", TestKeys.rsaPair(2048).getPublic())).isFalse();
    }

    @Test
    void refusesAKeyThatIsSixtyOneSecondsOld() throws Exception {
        var pair = TestKeys.rsaPair(2048);
        keys.push(HOST, "ec2-user", TestKeys.rsa(pair));

        clock.advance(Duration.ofSeconds(58));
        assertThat(keys.gate(HOST).admits("ec2-user", pair.getPublic())).isTrue();
        clock.advance(Duration.ofSeconds(3));
        assertThat(keys.gate(HOST).admits("ec2-user", pair.getPublic())).isFalse();
    }

    @Test
    void aLoginDoesNotUseTheKeyUp() throws Exception {
        var pair = TestKeys.rsaPair(2048);
        keys.push(HOST, "ec2-user", TestKeys.rsa(pair));

        assertThat(keys.gate(HOST).admits("ec2-user", pair.getPublic())).isTrue();
        assertThat(keys.gate(HOST).admits("ec2-user", pair.getPublic())).isTrue();
    }

    @Test
    void pushingAgainStartsAnotherMinute() {
        keys.push(HOST, "admin", TestKeys.ed25519(1));
        clock.advance(Duration.ofSeconds(40));
        keys.push(HOST, "admin", TestKeys.ed25519(1));
        clock.advance(Duration.ofSeconds(40));

        assertThat(keys.live(HOST, "admin")).containsExactly(TestKeys.ed25519(1));
    }
}
