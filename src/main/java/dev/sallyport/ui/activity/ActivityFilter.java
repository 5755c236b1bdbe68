package dev.sallyport.ui.activity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.sallyport.ui.instances.Tokens;

/// What the filter box of the activity says, understood.
///
/// Terms as in the list of instances: free text, or `name: id: profile: account: region: user: route: outcome:` and text,
/// `-` before a term turns it round, quotes keep spaces together. `since:` takes `30m`, `24h`, `7d`, `2w`, `today` or a day
/// such as `2026-11-20`. Nothing typed is an error; a word without text says nothing yet.
final class ActivityFilter {

    private static final Map<String, Field> WORDS = Map.of("name", Field.NAME, "id", Field.ID, "profile",
            Field.PROFILE, "account", Field.ACCOUNT, "region", Field.REGION, "user", Field.USER, "route", Field.ROUTE);
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhdw])");

    private final Clock clock;

    ActivityFilter(Clock clock) {
        this.clock = clock;
    }

    Predicate<ActivityRow> parse(String typed) {
        var terms = new ArrayList<Predicate<ActivityRow>>();
        for (var token : Tokens.of(typed)) {
            term(token.text()).map(term -> token.minus() ? term.negate() : term).ifPresent(terms::add);
        }
        return all(List.copyOf(terms));
    }

    private static Predicate<ActivityRow> all(List<Predicate<ActivityRow>> terms) {
        return row -> {
            for (var term : terms) {
                if (!term.test(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Optional<Predicate<ActivityRow>> term(String text) {
        int colon = text.indexOf(':');
        var word = colon < 0 ? "" : text.substring(0, colon);
        var value = text.substring(colon + 1);
        if (word.equals("since")) {
            return since(value).map(from -> row -> !row.connection().began().at().isBefore(from));
        }
        if (word.equals("outcome")) {
            return some(value, row -> row.state().startsWith(value) || row.has(Field.OUTCOME, value));
        }
        var field = WORDS.get(word);
        return field == null
                ? some(text, row -> row.haystack().contains(text))
                : some(value, row -> row.has(field, value));
    }

    private static Optional<Predicate<ActivityRow>> some(String text, Predicate<ActivityRow> term) {
        return text.isEmpty() ? Optional.empty() : Optional.of(term);
    }

    private Optional<Instant> since(String text) {
        var ago = AGO.matcher(text);
        if (ago.matches()) {
            return Optional.of(clock.instant().minus(length(ago)));
        }
        if (text.equals("today")) {
            return Optional.of(LocalDate.ofInstant(clock.instant(), clock.getZone())
                    .atStartOfDay(clock.getZone())
                    .toInstant());
        }
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration length(Matcher ago) {
        long number = Long.parseLong(ago.group(1));
        return switch (ago.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }
}
