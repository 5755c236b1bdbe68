package dev.sallyport.ui.help;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// Which page tells of a place in the window, by the style class of the screen that the place is in.
final class Topics {

    private static final Map<String, String> PAGES = pages();

    private Topics() {}

    /// The page about where `focus` is, from the innermost screen outwards; the first page if nothing tells.
    static String of(@Nullable Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            for (var styleClass : at.getStyleClass()) {
                if (PAGES.containsKey(styleClass)) {
                    return PAGES.get(styleClass);
                }
            }
        }
        return Guide.IDS.getFirst();
    }

    static boolean inGuide(@Nullable Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("help")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("problem", "refused");
        pages.put("workplace-panel", "serial");
        pages.put("preflight", "serial");
        pages.put("workplace", "serial");
        pages.put("trust", "host-keys");
        pages.put("way", "connecting");
        pages.put("session", "connecting");
        pages.put("terminal-view", "connecting");
        pages.put("saved", "saved");
        pages.put("editor", "saved");
        pages.put("activity", "activity");
        pages.put("many", "many");
        pages.put("settings", "settings");
        pages.put("shortcuts", "palette");
        pages.put("palette", "palette");
        pages.put("drawer", "connecting");
        pages.put("instances", "list");
        return pages;
    }
}
