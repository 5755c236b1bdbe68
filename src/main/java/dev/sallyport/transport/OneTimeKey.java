package dev.sallyport.transport;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicReference;

import javax.security.auth.DestroyFailedException;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.plan.KeyType;
import dev.sallyport.trust.HostKeys;

/// A key pair for one connection. Its private half is never written, logged or shown, and never leaves this package.
public final class OneTimeKey implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeKey.class);

    private final String publicLine;
    private final String fingerprint;
    private final AtomicReference<@Nullable KeyPair> pair;

    private OneTimeKey(KeyPair pair) {
        this.publicLine = PublicKeyEntry.toString(pair.getPublic());
        this.fingerprint = HostKeys.fingerprint(pair.getPublic());
        this.pair = new AtomicReference<>(pair);
    }

    /// Makes a new key. Ed25519 takes about a millisecond once the provider is loaded, RSA up to several seconds.
    public static OneTimeKey of(KeyType type) {
        try {
            // The library's own generator, because it takes no Ed25519 keys but those of its own provider.
            return new OneTimeKey(switch (type) {
                case ED25519 -> KeyUtils.generateKeyPair("ssh-ed25519", 256);
                case RSA_4096 -> KeyUtils.generateKeyPair("ssh-rsa", 4096);
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider makes keys of type " + type, e);
        }
    }

    /// The public half as one line in OpenSSH form without a comment: 80 characters for Ed25519, 724 for RSA.
    public String publicLine() {
        return publicLine;
    }

    /// `SHA256:` and 43 characters of base64, as the host's log shows it.
    public String fingerprint() {
        return fingerprint;
    }

    KeyPair pair() {
        var alive = pair.get();
        if (alive == null) {
            throw new IllegalStateException("the key was destroyed");
        }
        return alive;
    }

    /// Forgets the private half, and has it wiped where its provider can do that.
    public void destroy() {
        var alive = pair.getAndSet(null);
        if (alive == null) {
            return;
        }
        try {
            alive.getPrivate().destroy();
        } catch (DestroyFailedException e) {
            // Most providers cannot; the memory is then the garbage collector's, and AWS has forgotten the public half.
            LOG.trace("the key's provider wipes nothing");
        }
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "OneTimeKey[" + fingerprint + "]";
    }
}
