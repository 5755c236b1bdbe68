package dev.sallyport.ui.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.UUID;
import java.util.function.Predicate;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Tells of a connection in words. Times are the clock's zone's, written so that they sort.
final class ActivityWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int A_MINUTE = 60;

    private final Messages messages;
    private final Clock clock;
    private final Predicate<UUID> live;

    /// @param live whether a connection that has no end yet is open, and not one whose end nobody lived to see
    ActivityWords(Messages messages, Clock clock, Predicate<UUID> live) {
        this.messages = messages;
        this.clock = clock;
        this.live = live;
    }

    ActivityRow row(Connection one) {
        var began = one.began();
        var state = state(one);
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.WHEN, moment(began.at()));
        texts.put(Field.NAME, began.name());
        texts.put(Field.PROFILE, began.profile());
        texts.put(Field.REGION, began.region().value());
        texts.put(Field.USER, began.user());
        texts.put(Field.ROUTE, route(one));
        texts.put(Field.OUTCOME, messages.text("activity.state." + state));
        texts.put(Field.LENGTH, length(one));
        texts.put(Field.END, end(one));
        texts.put(Field.REQUEST, one.push().map(Event.Push::requestId).orElse(""));
        texts.put(Field.FINGERPRINT, one.push().map(Event.Push::fingerprint).orElse(""));
        texts.put(Field.ID, began.instance().value());
        texts.put(Field.ACCOUNT, began.account());
        texts.put(Field.KIND, messages.text("activity.kind." + code(began.kind())));
        texts.replaceAll((_, text) -> SafeText.line(text));
        return ActivityRow.of(one, state, texts);
    }

    String moment(Instant at) {
        return MOMENT.withZone(clock.getZone()).format(at);
    }

    private String state(Connection one) {
        return one.ended()
                .map(end -> code(end.outcome()))
                .orElseGet(() -> live.test(one.id()) ? "running" : "unfinished");
    }

    private String route(Connection one) {
        return one.opened()
                .map(opened -> opened.way()
                        .map(way -> messages.text("activity.route." + code(way)))
                        .orElse(
                                opened.address()))
                .orElse("");
    }

    private static String length(Connection one) {
        return one.ended().filter(end -> end.how().isPresent()).map(end -> length(end.length())).orElse("");
    }

    private static String length(Duration length) {
        if (length.toSeconds() < A_MINUTE) {
            return length.toSeconds() + " s";
        }
        return length.toHours() == 0
                ? "%d:%02d min".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d:%02d h".formatted(length.toHours(), length.toMinutesPart());
    }

    private String end(Connection one) {
        return one.ended().map(this::end).orElse("");
    }

    private String end(Event.Ended end) {
        if (end.how().isEmpty()) {
            return end.what().isEmpty() ? "" : problem(end.what());
        }
        var how = end.how().get();
        if (how == How.EXIT || how == How.SIGNAL) {
            return messages.text("activity.how." + code(how), Map.of("what", end.what()));
        }
        return messages.text("activity.how." + code(how));
    }

    /// The title of a problem, or its code if it is one of another Sallyport's.
    String problem(String code) {
        try {
            // Titles with facts in them would show their braces.
            var title = messages.text("problem." + code + ".title");
            return title.contains("{") ? code : title;
        } catch (MissingResourceException e) {
            return code;
        }
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
