package dev.sallyport.sandbox.host;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.jspecify.annotations.Nullable;

/// The Ed25519 key by which clients recognise a host; made when first asked for.
final class HostKey {

    private final AtomicReference<@Nullable KeyPair> pair = new AtomicReference<>();

    KeyPair pair() {
        var known = pair.get();
        if (known != null) {
            return known;
        }
        pair.compareAndSet(null, generate());
        return pair();
    }

    void replace() {
        pair.set(generate());
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair().getPublic());
    }

    /// As OpenSSH writes it to `known_hosts`: type and Base64.
    String publicKey() {
        return PublicKeyEntry.toString(pair().getPublic());
    }

    private static KeyPair generate() {
        try {
            // The JDK's own Ed25519 keys are of a class that this version of the library does not know.
            return KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 here", e);
        }
    }
}
