package dev.sallyport.ui.instances;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.sallyport.model.Instance;

/// The columns of the table, in their first order. The names in lower case are what the window's memory calls them.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum Column {
    STATE("state", 108, true, row -> row.instance().state().word(),
            Comparator.comparing(row -> row.instance().state())),
    NAME("name", 150, true, row -> row.instance().name()), ID("id", 160, true, row -> row.instance().id().value()),
    PROFILE("profile", 92, true, row -> row.instance().profile()),
    ACCOUNT("account", 116, false, row -> row.instance().account()),
    REGION("region", 116, true, row -> row.instance().region().value()),
    ZONE("zone", 128, false, row -> row.instance().zone()), TYPE("type", 100, true, row -> row.instance().type()),
    PUBLIC("ip", 120, true, row -> row.instance().publicIpv4().or(() -> row.instance().ipv6()).orElse("")),
    PRIVATE("ip", 120, false, row -> row.instance().privateIpv4().orElse("")),
    SYSTEM("system", 148, true, InstanceRow::system),
    CHECKS("", 92, true, row -> row.instance().status().map(checks -> checks.passed() ? "ok" : "").orElse(""),
            Comparator.comparingInt(Column::health)),
    AGE("", 64, true, row -> row.instance().launchTime().toString(),
            Comparator.comparing((InstanceRow row) -> row.instance().launchTime()).reversed());

    private final String word;
    private final double width;
    private final boolean shownAtFirst;
    private final Function<InstanceRow, String> text;
    private final Comparator<InstanceRow> order;

    Column(String word, double width, boolean shownAtFirst, Function<InstanceRow, String> text) {
        this(word, width, shownAtFirst, text, Comparator.comparing(text, new NaturalOrder()));
    }

    Column(String word, double width, boolean shownAtFirst, Function<InstanceRow, String> text,
            Comparator<InstanceRow> order) {
        this.word = word;
        this.width = width;
        this.shownAtFirst = shownAtFirst;
        this.text = text;
        this.order = order;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double width() {
        return width;
    }

    /// Whether its values are ids or addresses, shown in a fixed-width font.
    boolean code() {
        return this == ID || this == PUBLIC || this == PRIVATE || this == ACCOUNT;
    }

    boolean shownAtFirst() {
        return shownAtFirst;
    }

    /// The value as it is, to copy and to filter by. What is shown may be worded.
    String text(InstanceRow row) {
        return text.apply(row);
    }

    Comparator<InstanceRow> order() {
        return order;
    }

    /// What to type into the filter box to see only rows with this value; empty for a column without a word of its own.
    Optional<String> filterFor(InstanceRow row) {
        var value = text(row).replace("\"", "");
        return word.isEmpty() ? Optional.empty() : Optional.of(word + ":\"" + value + "\"");
    }

    static Optional<Column> of(String id) {
        for (var column : values()) {
            if (column.id().equals(id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    // The worst first: impaired, not yet known, passed, none because it does not run.
    private static int health(InstanceRow row) {
        Instance instance = row.instance();
        if (instance.status().isEmpty()) {
            return 3;
        }
        var checks = instance.status().get();
        return checks.impaired() ? 0 : checks.passed() ? 2 : 1;
    }
}
