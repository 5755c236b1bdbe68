package dev.sallyport.ui.serial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Offers to press Enter when a console that was just opened says nothing: a serial line repeats nothing of what was said
/// before, and most wait for a key. Use on the JavaFX thread.
final class BlankOffer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Clock clock;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private Optional<Instant> silentSince = Optional.empty();

    BlankOffer(Clock clock) {
        this.clock = clock;
    }

    void opened() {
        silentSince = Optional.of(clock.instant());
    }

    /// Enter was pressed, or the session is over.
    void settled() {
        silentSince = Optional.empty();
        offered.set(false);
    }

    /// @param silent whether nothing was said yet
    void tick(boolean silent) {
        if (!silent) {
            settled();
        }
        silentSince.filter(since -> !clock.instant().isBefore(since.plus(PATIENCE))).ifPresent(_ -> offered.set(true));
    }

    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }
}
