package dev.sallyport.trust;

import java.security.PublicKey;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

import dev.sallyport.model.HostKey;

/// Turns keys into what a person can compare.
public final class HostKeys {

    private HostKeys() {}

    /// The key's type and SHA-256 fingerprint, spelt as OpenSSH spells them.
    public static HostKey of(PublicKey key) {
        return new HostKey(KeyUtils.getKeyType(key), fingerprint(key));
    }

    /// `SHA256:` and 43 characters of base64.
    public static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }
}
