package dev.sallyport.ui.restore;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.store.OpenTab;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Puts a remembered tab into words.
///
/// @param clock its zone is the one in which times are told
record RestoredWords(Messages messages, Clock clock) {

    private static final int LONGEST_TITLE = 40;

    String heading(OpenTab tab) {
        var stem = "restore.heading." + (tab.until().isPresent() ? "was" : "never") + (tab.serial() ? ".serial" : "");
        return messages.text(stem, Map.of("name", name(tab), "user", SafeText.line(tab.user()), "time",
                tab.until().map(this::time).orElse("")));
    }

    String where(OpenTab tab) {
        return messages.text("restore.where",
                Map.of("instance", tab.instance(), "region", tab.region(), "profile", tab.profile()));
    }

    String command(OpenTab tab) {
        return tab.command().map(typed -> messages.text("restore.command", Map.of("command", typed))).orElse("");
    }

    /// The tab's title, as that of the session was.
    String title(OpenTab tab) {
        var name = shortened(tab.title().map(SafeText::line).map(String::strip).orElseGet(() -> name(tab)));
        return tab.serial() && tab.title().isEmpty()
                ? messages.text("session.title.serial", Map.of("name", name))
                : name;
    }

    private static String name(OpenTab tab) {
        var name = SafeText.line(tab.name()).strip();
        return name.isEmpty() ? tab.instance() : name;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    // The clock may have been set since: only today goes without its date, and what is still to come has one.
    private String time(Instant until) {
        var then = until.atZone(clock.getZone());
        var now = ZonedDateTime.now(clock);
        var today = then.toLocalDate().equals(now.toLocalDate()) && !then.isAfter(now);
        var form = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.withLocale(locale()).format(then);
    }

    private java.util.Locale locale() {
        return Optional.of(messages.bundle().getLocale())
                .filter(locale -> !locale.getLanguage().isEmpty())
                .orElse(java.util.Locale.getDefault());
    }
}
