package dev.sallyport.terminal.engine;

/// The sequences that move the cursor and set tab stops and margins.
final class CursorControl {

    private final Screen screen;

    CursorControl(Screen screen) {
        this.screen = screen;
    }

    boolean csi(Csi csi) {
        int times = csi.times(0);
        switch (csi.key()) {
            case 'A' -> screen.up(times);
            case 'B', 'e' -> screen.down(times);
            case 'C', 'a' -> screen.moveTo(screen.x + times, screen.y);
            case 'D' -> back(times);
            case 'E' -> {
                screen.down(times);
                screen.moveTo(0, screen.y);
            }
            case 'F' -> {
                screen.up(times);
                screen.moveTo(0, screen.y);
            }
            case 'G', '`' -> screen.moveTo(times - 1, screen.y);
            case 'H', 'f' -> screen.moveToOrigin(csi.times(1) - 1, times - 1);
            case 'd' -> screen.moveToOrigin(screen.x, times - 1);
            case 'I' -> tab(times);
            case 'Z' -> backTab(times);
            case 'g' -> clearTabs(csi.at(0, 0));
            case 'r' -> screen.margins(times - 1, csi.at(1, 0) == 0 ? screen.rows() - 1 : csi.at(1, 0) - 1);
            case 's' -> screen.saveCursor();
            case 'u' -> screen.restoreCursor();
            case ' ' << 8 | 'q' -> shape(csi.at(0, 0));
            default -> {
                return false;
            }
        }
        return true;
    }

    void tab(int times) {
        int column = screen.x;
        for (int i = 0; i < times && column < screen.columns() - 1; i++) {
            column = screen.tabs.next(column, screen.columns() - 1);
        }
        if (column != screen.x) {
            screen.moveTo(column, screen.y);
        }
    }

    /// BS. In the last column it leaves the wrap that was due undone.
    void back(int times) {
        int column = screen.x - times;
        int row = screen.y;
        if (column < 0 && screen.on(Mode.REVERSE_WRAP) && screen.on(Mode.AUTO_WRAP) && row > screen.top) {
            column += screen.columns();
            row--;
        }
        screen.moveTo(column, row);
    }

    private void backTab(int times) {
        int column = screen.x;
        for (int i = 0; i < times && column > 0; i++) {
            column = screen.tabs.previous(column);
        }
        screen.moveTo(column, screen.y);
    }

    private void clearTabs(int what) {
        if (what == 0) {
            screen.tabs.clear(screen.x);
        } else if (what == 3) {
            screen.tabs.clearAll();
        }
    }

    // DECSCUSR: odd numbers blink; 0 is the default, which here is a block at rest, as before any program ran.
    private void shape(int number) {
        if (number > 6) {
            return;
        }
        screen.shape = switch (number) {
            case 3, 4 -> CursorShape.UNDERLINE;
            case 5, 6 -> CursorShape.BAR;
            default -> CursorShape.BLOCK;
        };
        screen.switchMode(Mode.CURSOR_BLINK, number % 2 == 1);
    }
}
