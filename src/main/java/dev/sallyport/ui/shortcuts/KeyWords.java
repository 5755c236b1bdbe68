package dev.sallyport.ui.shortcuts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.shortcuts.Keys.Held;

/// Keys as the user's keyboard names them: `Ctrl+Shift+K`, `Strg+Umschalt+K`, or `⇧⌘K` on a Mac.
///
/// @param mac whether signs are shown instead of words, in Apple's order
public record KeyWords(Messages messages, boolean mac) {

    private static final List<Held> APPLE = List.of(Held.CTRL, Held.ALT, Held.SHIFT, Held.META);

    public String of(Keys keys) {
        return mac
                ? APPLE.stream().filter(keys.held()::contains).map(KeyWords::sign).collect(Collectors.joining())
                        + name(keys)
                : keys.inOrder().map(this::word).map(word -> word + "+").collect(Collectors.joining()) + name(keys);
    }

    private String word(Held held) {
        return messages.text("keys.held." + held.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(Held held) {
        return switch (held) {
            case CTRL -> "⌃";
            case ALT -> "⌥";
            case SHIFT -> "⇧";
            case META -> "⌘";
        };
    }

    private String name(Keys keys) {
        return switch (keys.code()) {
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH -> "/";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            case EQUALS -> "=";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case SEMICOLON -> ";";
            case BACK_SLASH -> "\\";
            case TAB -> messages.text("keys.tab");
            case ENTER -> messages.text("keys.enter");
            case ESCAPE -> messages.text("keys.escape");
            case PAGE_UP -> messages.text("keys.page-up");
            case PAGE_DOWN -> messages.text("keys.page-down");
            case DELETE -> messages.text("keys.delete");
            case INSERT -> messages.text("keys.insert");
            case HOME -> messages.text("keys.home");
            case END -> messages.text("keys.end");
            case SPACE -> messages.text("keys.space");
            case BACK_SPACE -> messages.text("keys.back-space");
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            default -> keys.code().getName();
        };
    }
}
