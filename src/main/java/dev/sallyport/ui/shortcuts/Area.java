package dev.sallyport.ui.shortcuts;

import java.util.Locale;

/// Under which heading an action stands on the page. Its words are `shortcuts.area.<word>`.
enum Area {
    WINDOW, INSTANCES, SESSIONS, TERMINAL;

    /// What is not known here is the window's.
    static Area of(String id) {
        return switch (id) {
            case "find", "refresh" -> INSTANCES;
            case "serial", "close-tab", "next-tab", "previous-tab", "tab-numbers" -> SESSIONS;
            default -> id.startsWith("terminal-") ? TERMINAL : WINDOW;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
