package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.util.Locale;

/// Durations as people who wait read them: `612 ms`, from ten seconds on `12.4 s`.
final class Millis {

    private static final Duration LONG = Duration.ofSeconds(10);

    private Millis() {}

    static String text(Duration duration) {
        return duration.compareTo(LONG) < 0
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
