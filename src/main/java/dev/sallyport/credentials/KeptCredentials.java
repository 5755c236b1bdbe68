package dev.sallyport.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;

/// Keeps what a source mints until shortly before it ends, however many Regions ask at the same time.
///
/// A failure is kept for a moment too: thirty Regions waiting for one broken program must not run it thirty times.
final class KeptCredentials implements AwsCredentialsProvider {

    /// Time left below which new ones are fetched; a call and its repetitions must end within.
    static final Duration MARGIN = Duration.ofSeconds(60);
    static final Duration FAILURE_HOLDS = Duration.ofSeconds(5);

    private final Minted.Source source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Minted kept;
    private @Nullable CredentialsProblem failure;
    private Instant failedAt = Instant.EPOCH;

    KeptCredentials(Minted.Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// Blocks while the source works; interruptible.
    @Override
    public AwsCredentials resolveCredentials() {
        try {
            lock.lockInterruptibly();
            try {
                return keptOrMinted();
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("stopped while waiting for credentials", stopped);
        }
    }

    private AwsCredentials keptOrMinted() throws InterruptedException {
        var now = clock.instant();
        if (kept != null && kept.expires().map(end -> now.isBefore(end.minus(MARGIN))).orElse(true)) {
            return kept.credentials();
        }
        if (failure != null && Duration.between(failedAt, now).abs().compareTo(FAILURE_HOLDS) < 0) {
            throw new CredentialsFailure(failure);
        }
        try {
            kept = source.mint();
            return kept.credentials();
        } catch (CredentialsFailure failed) {
            failure = failed.problem();
            failedAt = clock.instant();
            throw failed;
        }
    }
}
