package dev.sallyport.ui.shortcuts;

import java.util.Locale;
import java.util.Set;

/// Under which heading an action stands on the page. Its words are `shortcuts.area.<word>`.
enum Area {
    WINDOW(Set.of()), INSTANCES(Set.of("find", "refresh", "many", "open-many")),
    SESSIONS(Set.of("serial", "close-tab", "next-tab", "previous-tab", "tab-numbers")),
    TERMINAL(Set.of());

    private final Set<String> ids;

    Area(Set<String> ids) {
        this.ids = ids;
    }

    /// What is not known here is the window's.
    static Area of(String id) {
        for (var area : values()) {
            if (area.ids.contains(id)) {
                return area;
            }
        }
        return id.startsWith("terminal-") ? TERMINAL : WINDOW;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
