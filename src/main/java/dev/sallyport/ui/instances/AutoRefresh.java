package dev.sallyport.ui.instances;

import java.time.Duration;
import java.util.Optional;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Running;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Ticker;

/// Reads again every so many seconds, as the user has chosen.
public final class AutoRefresh {

    private final Remembered<Settings> settings;
    private final Ticker ticker;
    private final Runnable refresh;
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
    private Optional<Running> ticking = Optional.empty();

    AutoRefresh(Remembered<Settings> settings, Ticker ticker, Runnable refresh) {
        this.settings = settings;
        this.ticker = ticker;
        this.refresh = refresh;
    }

    /// The pause between two readings; 0 for none.
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    void start() {
        settings.subscribe(now -> {
            if (ticking.isEmpty() || seconds.get() != now.get(Setting.REFRESH_SECONDS)) {
                tick(now.get(Setting.REFRESH_SECONDS));
            }
        });
    }

    public void choose(int wanted) {
        settings.change(now -> now.with(Setting.REFRESH_SECONDS, wanted));
    }

    private void tick(int wanted) {
        ticking.ifPresent(Running::cancel);
        seconds.set(wanted);
        ticking = wanted == 0 ? Optional.empty() : Optional.of(ticker.every(Duration.ofSeconds(wanted), refresh));
    }
}
