package dev.sallyport.sandbox.serial;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.jspecify.annotations.Nullable;

/// The key by which clients recognise the gateway; made when first asked for.
///
/// AWS does not say of which type its own are. This one is of another type than the hosts', so that a client that takes
/// only theirs is found out.
final class GatewayKey {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable KeyPair pair;

    KeyPair pair() {
        lock.lock();
        try {
            var known = pair;
            if (known == null) {
                known = generate();
                pair = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    void replace() {
        lock.lock();
        try {
            pair = generate();
        } finally {
            lock.unlock();
        }
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair().getPublic());
    }

    private static KeyPair generate() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the curve P-256", e);
        }
    }
}
