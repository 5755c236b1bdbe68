package dev.sallyport.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.AbortedException;

final class KeptCredentialsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private final AtomicInteger minted = new AtomicInteger();

    @Test
    void fetchesNewOnesAMinuteBeforeTheOldOnesEnd() {
        var kept = new KeptCredentials(() -> minted(Optional.of(clock.instant().plusSeconds(600))), clock);

        kept.resolveCredentials();
        clock.pass(Duration.ofSeconds(539));
        kept.resolveCredentials();
        assertThat(minted).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        kept.resolveCredentials();
        assertThat(minted).hasValue(2);
    }

    @Test
    void keepsForEverWhatDoesNotEnd() {
        var kept = new KeptCredentials(() -> minted(Optional.empty()), clock);

        kept.resolveCredentials();
        clock.pass(Duration.ofDays(400));
        kept.resolveCredentials();

        assertThat(minted).hasValue(1);
    }

    @Test
    void doesNotRepeatAFailureForHoursBecauseTheClockWasSetBack() {
        var kept = new KeptCredentials(() -> {
            minted.incrementAndGet();
            throw new CredentialsFailure(new CredentialsProblem.ProcessExpired("dev"));
        }, clock);
        assertThatThrownBy(kept::resolveCredentials).isInstanceOf(CredentialsFailure.class);

        clock.pass(Duration.ofHours(-2));

        assertThatThrownBy(kept::resolveCredentials).isInstanceOf(CredentialsFailure.class);
        assertThat(minted).hasValue(2);
    }

    @Test
    void repeatsAFailureForFiveSecondsAndThenTriesAgain() {
        var kept = new KeptCredentials(() -> {
            minted.incrementAndGet();
            throw new CredentialsFailure(new CredentialsProblem.ProcessExpired("dev"));
        }, clock);

        assertThatThrownBy(kept::resolveCredentials).isInstanceOf(CredentialsFailure.class);
        clock.pass(Duration.ofMillis(4999));
        assertThatThrownBy(kept::resolveCredentials).isInstanceOf(CredentialsFailure.class);
        assertThat(minted).hasValue(1);

        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(kept::resolveCredentials).isInstanceOf(CredentialsFailure.class);
        assertThat(minted).hasValue(2);
    }

    @Test
    void asksTheSourceOnceForAllWhoWait() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var kept = new KeptCredentials(() -> {
            asked.countDown();
            go.await();
            return minted(Optional.empty());
        }, clock);
        var threads = java.util.stream.Stream.generate(() -> Thread.ofVirtual().start(kept::resolveCredentials))
                .limit(20)
                .toList();
        asked.await();

        go.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(minted).hasValue(1);
    }

    @Test
    void letsGoOfAThreadThatIsInterruptedWhileWaiting() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var kept = new KeptCredentials(() -> {
            asked.countDown();
            never.await();
            return minted(Optional.empty());
        }, clock);
        var owner = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(kept::resolveCredentials)
                        .isInstanceOf(AbortedException.class));
        asked.await();
        var waiter = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(kept::resolveCredentials)
                        .isInstanceOf(AbortedException.class));

        waiter.interrupt();
        assertThat(waiter.join(Duration.ofSeconds(10))).isTrue();
        owner.interrupt();
        assertThat(owner.join(Duration.ofSeconds(10))).isTrue();
    }

    private Minted minted(Optional<Instant> expires) {
        minted.incrementAndGet();
        return new Minted(AwsBasicCredentials.create("AKID", "hush"), expires);
    }
}
