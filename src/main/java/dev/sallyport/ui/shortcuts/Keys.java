package dev.sallyport.ui.shortcuts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One key and what is held with it, such as `Ctrl+Shift+K`. Two are equal if the same fingers press them.
public record Keys(KeyCode code, Set<Held> held) {

    /// What can be held, in the order in which it is written.
    public enum Held {
        CTRL, ALT, SHIFT, META;

        String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, KeyCode> SIGNS = Map.ofEntries(Map.entry(",", KeyCode.COMMA),
            Map.entry(".", KeyCode.PERIOD), Map.entry("/", KeyCode.SLASH), Map.entry("?", KeyCode.SLASH),
            Map.entry("+", KeyCode.PLUS), Map.entry("-", KeyCode.MINUS), Map.entry("=", KeyCode.EQUALS),
            Map.entry("[", KeyCode.OPEN_BRACKET), Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry(";", KeyCode.SEMICOLON), Map.entry("\\", KeyCode.BACK_SLASH));
    private static final Set<KeyCode> CONTROL_SIGNS = EnumSet.of(KeyCode.SPACE, KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET, KeyCode.BACK_SLASH, KeyCode.SLASH, KeyCode.MINUS, KeyCode.UNDERSCORE,
            KeyCode.BACK_SPACE, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.AT);
    private static final Set<KeyCode> SHIFTED_CONTROL_SIGNS = EnumSet.of(KeyCode.DIGIT2, KeyCode.DIGIT6,
            KeyCode.MINUS);

    public Keys {
        held = Set.copyOf(held);
    }

    /// What `text` says, such as `Ctrl+K` or `Shortcut+Comma`; empty if it names no key.
    ///
    /// @param mac whether `Shortcut` is Command; elsewhere it is Control
    public static Optional<Keys> parse(String text, boolean mac) {
        var held = EnumSet.noneOf(Held.class);
        var rest = text.strip();
        for (int plus = rest.indexOf('+', 1); plus > 0 && plus < rest.length() - 1; plus = rest.indexOf('+', 1)) {
            var modifier = modifier(rest.substring(0, plus), mac);
            if (modifier.isEmpty()) {
                return Optional.empty();
            }
            held.add(modifier.get());
            rest = rest.substring(plus + 1);
        }
        return key(rest.strip()).filter(code -> !code.isModifierKey()).map(code -> new Keys(code, held));
    }

    /// Several, with commas and spaces between them; empty if any of them names no key.
    public static Optional<List<Keys>> parseAll(String text, boolean mac) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        var all = Stream.of(text.split(", ", -1)).map(one -> parse(one, mac)).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::orElseThrow).distinct().toList())
                : Optional.empty();
    }

    /// The same as JavaFX has it.
    static Optional<Keys> of(KeyCombination combination, boolean mac) {
        return parse(combination.getName(), mac);
    }

    /// What was pressed; empty for Shift, Control and the like alone.
    public static Optional<Keys> of(KeyEvent event) {
        var code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.ALT_GRAPH) {
            return Optional.empty();
        }
        var held = EnumSet.noneOf(Held.class);
        if (event.isControlDown()) {
            held.add(Held.CTRL);
        }
        if (event.isAltDown()) {
            held.add(Held.ALT);
        }
        if (event.isShiftDown()) {
            held.add(Held.SHIFT);
        }
        if (event.isMetaDown()) {
            held.add(Held.META);
        }
        return Optional.of(new Keys(code, held));
    }

    /// As it stands in `settings.json`, the same on every system and in every language.
    public String text() {
        var parts = new ArrayList<>(inOrder().map(Held::word).toList());
        parts.add(code.getName());
        return String.join("+", parts);
    }

    /// For a menu.
    public KeyCombination combination() {
        return KeyCombination.valueOf(text());
    }

    /// Whether a program in a terminal may be waiting for them: Control or Alt with a letter and what else makes a
    /// control character, and whatever types text.
    ///
    /// Function keys are not counted: a window that binds one means it everywhere, as terminals of the desktops do.
    public boolean shells() {
        if (held.contains(Held.META) || code.isFunctionKey()) {
            return false;
        }
        boolean control = held.contains(Held.CTRL);
        boolean shift = held.contains(Held.SHIFT);
        if (held.contains(Held.ALT)) {
            return !shift || !control;
        }
        if (!control) {
            return true;
        }
        return shift ? SHIFTED_CONTROL_SIGNS.contains(code) : code.isLetterKey() || CONTROL_SIGNS.contains(code);
    }

    /// Whether nothing but Shift is held with a key that is no function key, so that it would take typing away.
    boolean bare() {
        return !code.isFunctionKey() && !held.contains(Held.CTRL) && !held.contains(Held.ALT)
                && !held.contains(Held.META);
    }

    /// What is held, in the order in which it is written.
    Stream<Held> inOrder() {
        return Stream.of(Held.values()).filter(held::contains);
    }

    private static Optional<Held> modifier(String word, boolean mac) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "ctrl", "control" -> Optional.of(Held.CTRL);
            case "alt", "option" -> Optional.of(Held.ALT);
            case "shift" -> Optional.of(Held.SHIFT);
            case "meta", "cmd", "command" -> Optional.of(Held.META);
            case "shortcut" -> Optional.of(mac ? Held.META : Held.CTRL);
            default -> Optional.empty();
        };
    }

    private static Optional<KeyCode> key(String word) {
        if (SIGNS.containsKey(word)) {
            return Optional.ofNullable(SIGNS.get(word));
        }
        return Stream.of(KeyCode.values())
                .filter(code -> code != KeyCode.UNDEFINED)
                .filter(code -> code.getName().equalsIgnoreCase(word)
                        || code.name().equalsIgnoreCase(word.replace(' ', '_')))
                .findFirst();
    }

    @Override
    public String toString() {
        return inOrder().map(Held::word).collect(Collectors.joining("+")) + " " + code.getName();
    }
}
