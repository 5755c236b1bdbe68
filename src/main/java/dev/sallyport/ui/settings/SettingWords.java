package dev.sallyport.ui.settings;

import java.util.List;
import java.util.Map;

import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.ui.fx.Messages;

/// What settings and their values are called.
public final class SettingWords {

    private final Messages messages;

    public SettingWords(Messages messages) {
        this.messages = messages;
    }

    /// The setting of that id as the user knows it, with its section: `Terminal › Font size`.
    public String full(String id) {
        return messages.text("settings.full",
                Map.of("section", section(id.substring(0, id.indexOf('.'))), "name", name(id)));
    }

    String name(String id) {
        return messages.text("setting." + id);
    }

    String text(String id) {
        return messages.text("setting." + id + ".text");
    }

    String section(String section) {
        return messages.text("settings.section." + section);
    }

    /// What one word of a [Domain.Choice] is called.
    String choice(String id, String word) {
        return messages.text("setting." + id + "." + word);
    }

    /// What a value of nothing stands for: all of them, none, or the best there is.
    String none(String id) {
        return messages.text("setting." + id + ".none");
    }

    String unit(String id) {
        return messages.text("setting." + id + ".unit");
    }

    /// What a value is called.
    <T> String value(Setting<T> setting, T value) {
        var id = setting.id();
        return switch (setting.domain()) {
            case Domain.Flag _ -> messages.text(value.equals(true) ? "settings.on" : "settings.off");
            case Domain.Whole whole -> whole.offAtZero() && value.equals(0) ? none(id) : number(id, value);
            case Domain.Decimal _ -> number(id, value);
            case Domain.Choice _ -> choice(id, value.toString());
            case Domain.Text _ -> value.toString().isBlank() ? none(id) : value.toString();
            case Domain.Names _ -> value instanceof List<?> names && !names.isEmpty()
                    ? String.join(", ", names.stream().map(String::valueOf).toList())
                    : none(id);
            case Domain.Pairs _ -> value instanceof Map<?, ?> pairs && !pairs.isEmpty()
                    ? messages.count("settings.pairs.one", "settings.pairs.many", pairs.size())
                    : none(id);
        };
    }

    /// From where to where a number may go.
    String range(Setting<?> setting) {
        return switch (setting.domain()) {
            case Domain.Whole(var least, var most, var off) -> messages.text(
                    off ? "settings.range.off" : "settings.range", Map.of("least", least, "most", most));
            case Domain.Decimal(var least, var most) -> messages.text("settings.range",
                    Map.of("least", Numbers.text(least), "most", Numbers.text(most)));
            default -> "";
        };
    }

    String brought(Setting<?> setting, String to) {
        return messages.text("settings.brought", Map.of("value", to, "range", range(setting)));
    }

    String noNumber(Setting<?> setting) {
        return messages.text("settings.no-number", Map.of("range", range(setting)));
    }

    private <T> String number(String id, T value) {
        return messages.text("settings.number",
                Map.of("n", value instanceof Number number ? Numbers.text(number) : value, "unit", unit(id)));
    }
}
