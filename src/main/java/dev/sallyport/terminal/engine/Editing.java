package dev.sallyport.terminal.engine;

/// The sequences that erase, insert, delete and scroll.
final class Editing {

    private final Screen screen;

    Editing(Screen screen) {
        this.screen = screen;
    }

    boolean csi(Csi csi) {
        int times = csi.times(0);
        switch (csi.key()) {
            case 'J', '?' << 16 | 'J' -> eraseDisplay(csi.at(0, 0));
            case 'K', '?' << 16 | 'K' -> eraseLine(csi.at(0, 0));
            case 'X' -> erase(screen.x, screen.x + times);
            case '@' -> insertCells(times);
            case 'P' -> deleteCells(times);
            case 'L' -> insertLines(times);
            case 'M' -> deleteLines(times);
            case 'S' -> screen.scrollUp(times);
            case 'T', '^' -> scrollDown(csi, times);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// DECALN: fills the page with E, to adjust a tube.
    void fillWithE() {
        screen.allMargins();
        screen.moveTo(0, 0);
        var line = "E".repeat(screen.columns()).toCharArray();
        for (int row = 0; row < screen.rows(); row++) {
            screen.page.write(row, 0, line, 0, line.length, Style.PLAIN);
            screen.page.wrapped(row, false);
        }
    }

    private void eraseDisplay(int what) {
        switch (what) {
            case 0 -> {
                eraseLine(0);
                eraseRows(screen.y + 1, screen.rows());
            }
            case 1 -> {
                eraseLine(1);
                eraseRows(0, screen.y);
            }
            case 2 -> eraseRows(0, screen.rows());
            case 3 -> screen.scrollback.clear();
            default -> {}
        }
    }

    private void eraseRows(int from, int to) {
        for (int row = from; row < to; row++) {
            Screen.eraseRow(screen.page, row, screen.blank());
        }
        screen.pendingWrap = false;
    }

    private void eraseLine(int what) {
        switch (what) {
            case 0 -> erase(screen.x, screen.columns());
            case 1 -> erase(0, screen.x + 1);
            case 2 -> erase(0, screen.columns());
            default -> {}
        }
    }

    private void erase(int from, int to) {
        int end = Math.min(to, screen.columns());
        screen.page.erase(screen.y, from, end, screen.blank());
        if (end == screen.columns()) {
            screen.page.wrapped(screen.y, false);
        }
        screen.pendingWrap = false;
    }

    private void insertCells(int times) {
        screen.page.insertCells(screen.y, screen.x, Math.min(times, screen.columns() - screen.x), screen.blank());
        screen.pendingWrap = false;
    }

    private void deleteCells(int times) {
        screen.page.deleteCells(screen.y, screen.x, Math.min(times, screen.columns() - screen.x), screen.blank());
        screen.pendingWrap = false;
    }

    private void insertLines(int times) {
        if (insideMargins()) {
            screen.page.scrollDown(screen.y, screen.bottom, times, screen.blank());
            screen.moveTo(0, screen.y);
        }
    }

    private void deleteLines(int times) {
        if (insideMargins()) {
            screen.page.scrollUp(screen.y, screen.bottom, times, screen.blank());
            screen.moveTo(0, screen.y);
        }
    }

    // CSI with five parameters and T is highlight mouse tracking, which nobody uses.
    private void scrollDown(Csi csi, int times) {
        if (csi.count() <= 1) {
            screen.page.scrollDown(screen.top, screen.bottom, times, screen.blank());
        }
    }

    private boolean insideMargins() {
        return screen.y >= screen.top && screen.y <= screen.bottom;
    }
}
