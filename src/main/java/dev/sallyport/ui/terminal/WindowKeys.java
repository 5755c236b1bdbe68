package dev.sallyport.ui.terminal;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that belong to the window even while a terminal has the keyboard.
///
/// Few on purpose: whatever is here no program on the instance ever gets. Control with a letter stays the program's; the
/// window's own take Shift as well (on macOS Command, which no program on the instance knows).
final class WindowKeys implements Predicate<KeyEvent> {

    private static final Set<KeyCode> WITH_CONTROL = Set.of(KeyCode.TAB, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final Set<KeyCode> LETTERS = Set.of(KeyCode.W, KeyCode.K, KeyCode.F, KeyCode.T, KeyCode.N, KeyCode.Q,
            KeyCode.R, KeyCode.E, KeyCode.B, KeyCode.COMMA);

    private final boolean mac;

    WindowKeys(boolean mac) {
        this.mac = mac;
    }

    static boolean onMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    @Override
    public boolean test(KeyEvent event) {
        var key = event.getCode();
        if (key == KeyCode.F6) {
            return true;
        }
        if (event.isControlDown() && !event.isAltDown() && WITH_CONTROL.contains(key)) {
            return true;
        }
        return mac
                ? event.isMetaDown() && LETTERS.contains(key)
                : event.isControlDown() && event.isShiftDown() && LETTERS.contains(key);
    }
}
