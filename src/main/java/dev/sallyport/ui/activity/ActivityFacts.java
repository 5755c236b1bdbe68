package dev.sallyport.ui.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Everything that is known of one connection, line by line.
final class ActivityFacts {

    /// One line; its value is safe to show and never empty.
    record Fact(String label, String value, boolean code) {}

    private final Messages messages;
    private final ActivityWords words;

    ActivityFacts(Messages messages, ActivityWords words) {
        this.messages = messages;
        this.words = words;
    }

    List<Fact> of(ActivityRow row) {
        var facts = new ArrayList<Fact>();
        var one = row.connection();
        add(facts, Field.OUTCOME, outcome(row));
        add(facts, Field.WHEN, times(one));
        add(facts, Field.NAME, row.text(Field.NAME));
        add(facts, Field.ID, row.text(Field.ID));
        add(facts, Field.PROFILE, row.text(Field.PROFILE) + " · " + row.text(Field.ACCOUNT));
        add(facts, Field.REGION, row.text(Field.REGION));
        add(facts, Field.USER, row.text(Field.USER));
        add(facts, Field.KIND, row.text(Field.KIND));
        one.opened().ifPresent(opened -> add(facts, Field.ROUTE, row.text(Field.ROUTE) + " · " + opened.address()));
        for (var push : one.pushes()) {
            facts.add(new Fact(messages.text("activity.push", Map.of("n", push.number())),
                    push(push, one.began().keyType()), true));
        }
        return facts;
    }

    /// The same as text, for the clipboard.
    String text(ActivityRow row) {
        return of(row).stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
    }

    private static String outcome(ActivityRow row) {
        var end = row.text(Field.END);
        var code = row.connection()
                .ended()
                .filter(over -> over.how().isEmpty() && !over.what().isEmpty())
                .map(over -> " (" + over.what() + ")")
                .orElse("");
        return row.text(Field.OUTCOME) + (end.isEmpty() ? "" : " · " + end) + code;
    }

    private String times(Connection one) {
        var began = words.moment(one.began().at());
        return one.ended().map(end -> began + " – " + words.moment(end.at())).orElse(began);
    }

    private String push(Event.Push push, String keyType) {
        var taken = push.taken()
                ? messages.text("activity.push.taken")
                : messages.text("activity.push.refused", Map.of("code", push.problem()));
        var parts = new ArrayList<>(List.of(words.moment(push.at()), taken, keyType, push.fingerprint(),
                push.requestId()));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private void add(List<Fact> facts, Field field, String value) {
        if (!value.isBlank()) {
            var code = field == Field.ID;
            facts.add(new Fact(messages.text("activity.column." + field.id()), SafeText.line(value), code));
        }
    }
}
