package dev.sallyport.boot;

import java.util.Locale;
import java.util.Map;

/// Whether there is something to show a window on.
final class Display {

    private Display() {}

    /// macOS and Windows always have one; elsewhere X11 or Wayland must be named in the environment.
    static boolean present(String osName, Map<String, String> environment) {
        var os = osName.toLowerCase(Locale.ROOT);
        return os.contains("mac") || os.contains("win") || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Makes JavaFX draw into memory. To be called before the toolkit starts.
    static void goWithout() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
