package dev.sallyport.terminal.engine;

import java.util.EnumSet;

/// The state of the emulated screen: two pages, the cursor, the margins, and the moves every part of the emulator needs.
///
/// Columns and rows count from 0. `pendingWrap` is xterm's: after a character in the last column the cursor stays there,
/// and only the next character wraps.
final class Screen {

    private record Saved(int x, int y, boolean pendingWrap, Style style, Charsets charsets, boolean origin) {
        static final Saved HOME = new Saved(0, 0, false, Style.PLAIN, Charsets.INITIAL, false);
    }

    final Scrollback scrollback;
    final TabStops tabs = new TabStops();
    EnumSet<Mode> modes = Mode.initial();
    Grid page;
    int x;
    int y;
    boolean pendingWrap;
    Style style = Style.PLAIN;
    Charsets charsets = Charsets.INITIAL;
    CursorShape shape = CursorShape.BLOCK;
    /// How often a program began a synchronized frame.
    int holds;
    int top;
    int bottom;
    private boolean onAlternate;
    private final Grid main;
    private final Grid alternate;
    private Saved savedMain = Saved.HOME;
    private Saved savedAlternate = Saved.HOME;

    Screen(Grid.Maker maker, int columns, int rows, Scrollback scrollback) {
        this.scrollback = scrollback;
        main = maker.make(columns, rows);
        alternate = maker.make(columns, rows);
        page = main;
        bottom = rows - 1;
    }

    int columns() {
        return page.columns();
    }

    int rows() {
        return page.rows();
    }

    boolean on(Mode mode) {
        return modes.contains(mode);
    }

    boolean isAlternate() {
        return onAlternate;
    }

    Style blank() {
        return style.erased();
    }

    /// Puts the cursor there, kept inside the screen.
    void moveTo(int column, int row) {
        x = Math.clamp(column, 0, columns() - 1);
        y = Math.clamp(row, 0, rows() - 1);
        pendingWrap = false;
    }

    /// As `CUP` counts: inside the margins in origin mode.
    void moveToOrigin(int column, int row) {
        if (on(Mode.ORIGIN)) {
            moveTo(column, Math.clamp((long) row + top, top, bottom));
        } else {
            moveTo(column, row);
        }
    }

    /// Up without scrolling; stops at the margin if it began inside.
    void up(int count) {
        int limit = y >= top ? top : 0;
        moveTo(x, Math.max(limit, y - count));
    }

    void down(int count) {
        int limit = y <= bottom ? bottom : rows() - 1;
        moveTo(x, Math.min(limit, y + count));
    }

    /// One line down; at the bottom margin the region scrolls, below it nothing does.
    void index() {
        pendingWrap = false;
        if (y == bottom) {
            scrollUp(1);
        } else if (y < rows() - 1) {
            y++;
        }
    }

    void reverseIndex() {
        pendingWrap = false;
        if (y == top) {
            page.scrollDown(top, bottom, 1, blank());
        } else if (y > 0) {
            y--;
        }
    }

    /// Scrolls the region up; what leaves the main page at its very top goes into the scrollback.
    void scrollUp(int count) {
        int by = Math.min(count, bottom - top + 1);
        if (!onAlternate && top == 0) {
            for (int row = 0; row < by; row++) {
                scrollback.add(page.row(row));
            }
        }
        page.scrollUp(top, bottom, by, blank());
    }

    void margins(int first, int last) {
        int end = Math.min(last, rows() - 1);
        if (first < end) {
            top = first;
            bottom = end;
            moveToOrigin(0, 0);
        }
    }

    void allMargins() {
        top = 0;
        bottom = rows() - 1;
    }

    void saveCursor() {
        var saved = new Saved(x, y, pendingWrap, style, charsets, on(Mode.ORIGIN));
        if (isAlternate()) {
            savedAlternate = saved;
        } else {
            savedMain = saved;
        }
    }

    void restoreCursor() {
        var saved = isAlternate() ? savedAlternate : savedMain;
        style = saved.style;
        charsets = saved.charsets;
        switchMode(Mode.ORIGIN, saved.origin);
        moveTo(saved.x, saved.y);
        pendingWrap = saved.pendingWrap && x == columns() - 1;
    }

    void forgetSavedCursor() {
        savedMain = Saved.HOME;
        savedAlternate = Saved.HOME;
    }

    void switchMode(Mode mode, boolean on) {
        if (on) {
            modes.add(mode);
        } else {
            modes.remove(mode);
        }
    }

    void useAlternate(boolean on) {
        onAlternate = on;
        page = on ? alternate : main;
    }

    void erasePage(Grid which, Style blank) {
        for (int row = 0; row < which.rows(); row++) {
            eraseRow(which, row, blank);
        }
    }

    void eraseAlternate() {
        erasePage(alternate, Style.PLAIN);
    }

    static void eraseRow(Grid which, int row, Style blank) {
        which.erase(row, 0, which.columns(), blank);
        which.wrapped(row, false);
    }

    /// RIS: as switched on.
    void reset() {
        softReset();
        modes = Mode.initial();
        erasePage(main, Style.PLAIN);
        eraseAlternate();
        useAlternate(false);
        scrollback.clear();
        tabs.reset();
        moveTo(0, 0);
    }

    /// DECSTR: modes, margins and attributes; neither text nor cursor position.
    void softReset() {
        modes.remove(Mode.ORIGIN);
        modes.remove(Mode.INSERT);
        modes.remove(Mode.CURSOR_KEYS);
        modes.remove(Mode.KEYPAD);
        modes.add(Mode.AUTO_WRAP);
        modes.add(Mode.CURSOR_VISIBLE);
        style = Style.PLAIN;
        charsets = Charsets.INITIAL;
        shape = CursorShape.BLOCK;
        pendingWrap = false;
        allMargins();
        forgetSavedCursor();
    }

    /// The main page reflows and keeps its history; the alternate page is cut or padded.
    void resize(int columns, int rows) {
        var reflowed = Reflow.of(main, scrollback, isAlternate() ? savedMain.x : x, isAlternate() ? savedMain.y : y,
                columns, rows);
        var alternateRows = Reflow.cut(alternate, columns, rows, isAlternate() ? y : 0);
        main.load(columns, rows, reflowed.screen());
        alternate.load(columns, rows, alternateRows.screen());
        if (isAlternate()) {
            savedMain = new Saved(reflowed.x(), reflowed.y(), false, savedMain.style, savedMain.charsets,
                    savedMain.origin);
            moveTo(x, y - alternateRows.y());
        } else {
            moveTo(reflowed.x(), reflowed.y());
        }
        allMargins();
    }
}
