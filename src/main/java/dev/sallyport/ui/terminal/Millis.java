package dev.sallyport.ui.terminal;

import java.time.Duration;

import dev.sallyport.ui.fx.Messages;

/// Durations as people who wait read them: `612 ms`, from ten seconds on `12.4 s`.
final class Millis {

    private static final Duration LONG = Duration.ofSeconds(10);

    private Millis() {}

    static String text(Duration duration, Messages messages) {
        return duration.compareTo(LONG) < 0
                ? duration.toMillis() + " ms"
                : messages.tenths(duration.toMillis() / 1000.0) + " s";
    }
}
