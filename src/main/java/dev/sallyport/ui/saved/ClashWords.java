package dev.sallyport.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Says field by field what two versions of a connection differ in.
final class ClashWords {

    private final Messages messages;
    private final TargetWords targets;
    private final ChoiceWords choices;

    ClashWords(Messages messages) {
        this.messages = messages;
        this.targets = new TargetWords(messages);
        this.choices = new ChoiceWords(messages);
    }

    List<Clash.Line> between(SavedConnection mine, SavedConnection theirs) {
        var lines = new ArrayList<Clash.Line>();
        add(lines, "name", mine.name(), theirs.name());
        add(lines, "group", mine.group(), theirs.group());
        add(lines, "target", targets.of(mine.target()), targets.of(theirs.target()));
        add(lines, "user", mine.user().orElse(""), theirs.user().orElse(""));
        add(lines, "key", choices.keyType(mine.keyType()), choices.keyType(theirs.keyType()));
        add(lines, "route", choices.way(mine.way()), choices.way(theirs.way()));
        add(lines, "kind", choices.serial(mine.serial()), choices.serial(theirs.serial()));
        add(lines, "command", mine.command().orElse(""), theirs.command().orElse(""));
        add(lines, "colour", choices.colour(mine.colour()), choices.colour(theirs.colour()));
        add(lines, "scheme", choices.scheme(mine.scheme()), choices.scheme(theirs.scheme()));
        return lines;
    }

    private void add(List<Clash.Line> lines, String field, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            lines.add(new Clash.Line(messages.text("saved.field." + field), shown(mine), shown(theirs)));
        }
    }

    private String shown(String value) {
        return value.isEmpty() ? messages.text("saved.field.none") : SafeText.line(value);
    }

    /// An enum's constant as the words' keys have it.
    static String word(Optional<? extends Enum<?>> value) {
        return value.map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("default");
    }
}
