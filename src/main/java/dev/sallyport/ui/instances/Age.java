package dev.sallyport.ui.instances;

import java.time.Duration;
import java.util.Map;

import dev.sallyport.ui.fx.Messages;

/// How long an instance has been up, in its largest unit.
final class Age {

    private static final long DAYS_IN_A_YEAR = 365;

    private Age() {}

    static String of(Duration age, Messages messages) {
        if (age.toDays() >= DAYS_IN_A_YEAR) {
            return messages.text("age.years", Map.of("n", age.toDays() / DAYS_IN_A_YEAR));
        }
        if (age.toDays() > 0) {
            return messages.text("age.days", Map.of("n", age.toDays()));
        }
        return age.toHours() > 0
                ? messages.text("age.hours", Map.of("n", age.toHours()))
                : messages.text("age.minutes", Map.of("n", Math.max(0, age.toMinutes())));
    }
}
