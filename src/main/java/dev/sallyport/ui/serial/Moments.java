package dev.sallyport.ui.serial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import dev.sallyport.ui.fx.Messages;

/// Times as the workplace tells them.
record Moments(Clock clock, Messages messages) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// The time of day, as a fact for a message.
    Map<String, String> at(Instant moment) {
        return Map.of("time", TIME.format(moment.atZone(clock.getZone())));
    }

    /// The day and the time.
    String day(Instant moment) {
        return messages.moment(moment.atZone(clock.getZone()));
    }

    /// Minutes and seconds, such as `1:07`, or with tenths below a minute.
    static String span(Duration span, Messages messages) {
        return span.toMinutes() == 0
                ? messages.tenths(span.toMillis() / 1000.0) + " s"
                : String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart());
    }
}
