package dev.sallyport.transport;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.jspecify.annotations.Nullable;

import dev.sallyport.model.HostKey;
import dev.sallyport.trust.Expectation;
import dev.sallyport.trust.Expectation.Verdict;
import dev.sallyport.trust.HostKeys;

/// What one connection is to expect and what became of it, from its first byte to the verified host key.
///
/// The I/O threads write it, one thread waits for its [end][#ended].
final class Handshake {

    private static final AttributeKey<Handshake> KEY = new AttributeKey<>();

    private final Expectation expected;
    private final LinkRecord record = new LinkRecord(this::stop);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable HostKey shown;
    private volatile @Nullable ClientSession session;
    private volatile boolean abandoned;

    Handshake(Expectation expected) {
        this.expected = expected;
    }

    /// The handshake that `session` was opened for; null for a session that nobody here has opened.
    static @Nullable Handshake of(ClientSession session) {
        var context = session.getConnectionContext();
        return context == null ? null : context.getAttribute(KEY);
    }

    /// What has to be given to the connection for it to be found [again][#of].
    AttributeRepository context() {
        return AttributeRepository.ofKeyValuePair(KEY, this);
    }

    void begin(ClientSession begun) {
        session = begun;
        begun.addSessionListener(record);
        begun.setSignatureFactories(Algorithms.signatures(expected.types()));
        if (abandoned) {
            begun.close(true);
        }
    }

    /// Whether there was a TCP connection at all.
    boolean begun() {
        return session != null;
    }

    boolean admits(PublicKey key) {
        var presented = HostKeys.of(key);
        shown = presented;
        return expected.judge(presented) == Verdict.SAME;
    }

    /// Has the connection closed, now or as soon as there is one.
    void abandon() {
        abandoned = true;
        var begun = session;
        if (begun != null) {
            begun.close(true);
        }
    }

    private void stop() {
        end.countDown();
    }

    /// Waits until the keys are exchanged or the connection is closed; `false` if neither came within `limit`.
    boolean ended(Duration limit) throws InterruptedException {
        return end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Whether the keys are exchanged with a host whose key was expected.
    boolean verified() {
        var key = shown;
        return record.keysExchanged() && key != null && expected.judge(key) == Verdict.SAME;
    }

    /// The host key that was shown, if it came to that.
    Optional<HostKey> shown() {
        return Optional.ofNullable(shown);
    }

    Expectation expected() {
        return expected;
    }

    LinkRecord record() {
        return record;
    }
}
