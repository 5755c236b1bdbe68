package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.sallyport.ui.terminal.StoppedClock;

final class BlankOfferTest {

    private final StoppedClock clock = new StoppedClock();
    private final BlankOffer offer = new BlankOffer(clock);

    @Test
    void offersEnterAfterThreeSilentSeconds() {
        offer.opened();
        pass(2_999);
        assertThat(offer.offeredProperty().get()).isFalse();
        pass(1);
        assertThat(offer.offeredProperty().get()).isTrue();
    }

    @Test
    void offersNothingOnceSomethingWasSaid() {
        offer.opened();
        offer.tick(false);
        pass(10_000);

        assertThat(offer.offeredProperty().get()).isFalse();
    }

    @Test
    void takesTheOfferBackWhenSomethingIsSaidAfterAll() {
        offer.opened();
        pass(5_000);
        offer.tick(false);
        pass(5_000);

        assertThat(offer.offeredProperty().get()).isFalse();
    }

    private void pass(long millis) {
        clock.pass(Duration.ofMillis(millis));
        offer.tick(true);
    }
}
