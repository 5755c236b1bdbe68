package dev.sallyport.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import dev.sallyport.plan.KeyType;

class OneTimeKeyTest {

    @Test
    void writesEd25519AsOneLineOfExactlyTheLeastLengthTheApiTakes() {
        try (var key = OneTimeKey.of(KeyType.ED25519)) {
            assertThat(key.publicLine()).startsWith("ssh-ed25519 AAAA").hasSize(80).doesNotContain("\n");
            assertThat(key.publicLine().split(" ")).hasSize(2);
        }
    }

    @Test
    void writesRsaWithFourThousandAndNinetySixBits() {
        try (var key = OneTimeKey.of(KeyType.RSA_4096)) {
            assertThat(key.publicLine()).startsWith("ssh-rsa AAAA").hasSize(724);
        }
    }

    @Test
    void neverMakesTheSameKeyTwice() {
        try (var one = OneTimeKey.of(KeyType.ED25519); var other = OneTimeKey.of(KeyType.ED25519)) {
            assertNotEquals(one.publicLine(), other.publicLine());
        }
    }

    @Test
    void showsNothingButTheFingerprint() {
        try (var key = OneTimeKey.of(KeyType.ED25519)) {
            var secret = Base64.getEncoder().encodeToString(key.pair().getPrivate().getEncoded());

            assertEquals("OneTimeKey[" + key.fingerprint() + "]", key.toString());
            assertThat(key.toString()).doesNotContain(secret);
            assertThat(key.fingerprint()).matches("SHA256:[A-Za-z0-9+/]{43}");
        }
    }

    @Test
    void isOfNoUseOnceItIsDestroyed() {
        var key = OneTimeKey.of(KeyType.ED25519);
        key.destroy();
        key.destroy();

        assertThrows(IllegalStateException.class, key::pair);
    }
}
