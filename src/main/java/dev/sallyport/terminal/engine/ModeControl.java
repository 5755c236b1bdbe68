package dev.sallyport.terminal.engine;

import java.util.HashMap;
import java.util.Map;

/// Switches modes, any number in one sequence.
final class ModeControl {

    private final Screen screen;
    private final Map<Mode, Boolean> kept = new HashMap<>();

    ModeControl(Screen screen) {
        this.screen = screen;
    }

    boolean csi(Csi csi) {
        switch (csi.key()) {
            case 'h' -> each(csi, false, true);
            case 'l' -> each(csi, false, false);
            case '?' << 16 | 'h' -> each(csi, true, true);
            case '?' << 16 | 'l' -> each(csi, true, false);
            case '?' << 16 | 's' -> keep(csi);
            case '?' << 16 | 'r' -> bringBack(csi);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void each(Csi csi, boolean dec, boolean on) {
        for (int i = 0; i < csi.count(); i++) {
            Mode.of(csi.at(i, 0), dec).ifPresent(mode -> set(mode, on));
        }
    }

    private void keep(Csi csi) {
        for (int i = 0; i < csi.count(); i++) {
            Mode.of(csi.at(i, 0), true).ifPresent(mode -> kept.put(mode, screen.on(mode)));
        }
    }

    private void bringBack(Csi csi) {
        for (int i = 0; i < csi.count(); i++) {
            Mode.of(csi.at(i, 0), true)
                    .filter(kept::containsKey)
                    .ifPresent(mode -> set(mode, kept.getOrDefault(mode, false)));
        }
    }

    void set(Mode mode, boolean on) {
        if (Mode.ALTERNATE.contains(mode)) {
            alternate(mode, on);
            return;
        }
        if (Mode.TRACKING.contains(mode)) {
            screen.modes.removeAll(Mode.TRACKING);
        } else if (Mode.MOUSE_FORMATS.contains(mode)) {
            screen.modes.removeAll(Mode.MOUSE_FORMATS);
        }
        screen.switchMode(mode, on);
        switch (mode) {
            case ORIGIN -> screen.moveToOrigin(0, 0);
            case AUTO_WRAP -> screen.pendingWrap &= on;
            case SAVED_CURSOR -> cursor(on);
            case SYNCHRONIZED -> screen.holds += on ? 1 : 0;
            default -> {}
        }
    }

    private void cursor(boolean save) {
        if (save) {
            screen.saveCursor();
        } else {
            screen.restoreCursor();
        }
    }

    private void alternate(Mode mode, boolean on) {
        if (on == screen.isAlternate()) {
            if (!on && mode == Mode.ALTERNATE_1049) {
                screen.restoreCursor();
            }
            return;
        }
        if (on && mode == Mode.ALTERNATE_1049) {
            screen.saveCursor();
        }
        if (on ? mode == Mode.ALTERNATE_1049 : mode == Mode.ALTERNATE_1047) {
            screen.eraseAlternate();
        }
        screen.useAlternate(on);
        screen.pendingWrap = false;
        screen.modes.removeAll(Mode.ALTERNATE);
        screen.switchMode(mode, on);
        if (!on && mode == Mode.ALTERNATE_1049) {
            screen.restoreCursor();
        }
    }
}
