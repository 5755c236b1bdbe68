package dev.sallyport.terminal.engine;

/// Puts characters on the page: width, wrapping, insert mode, character sets, marks that join the character before.
final class Printer {

    private static final char MARKS_BEGIN = '\u0300';
    private static final int LONGEST_CLUSTER = 32;

    private final Screen screen;
    private char[] cells = new char[0];
    private int last;
    private int shiftOnce = -1;

    Printer(Screen screen) {
        this.screen = screen;
    }

    /// SS2, SS3: the next character only comes from that set.
    void shiftOnce(int set) {
        shiftOnce = set;
    }

    void print(char[] text, int from, int to) {
        int at = from;
        while (at < to) {
            int before = at;
            if (shiftOnce < 0 && screen.charsets.plain() && !screen.on(Mode.INSERT)) {
                at = simple(text[at]) ? printSimple(text, at, to) : startsCell(text[at]) ? printRun(text, at, to) : at;
            }
            if (at == before) {
                int codePoint = Character.codePointAt(text, at, to);
                at += Character.charCount(codePoint);
                print(mapped(codePoint));
            }
        }
    }

    /// REP: the last character again.
    void repeat(int count) {
        int most = Math.min(count, screen.columns() * screen.rows());
        for (int i = 0; last != 0 && i < most; i++) {
            print(last);
        }
    }

    void forget() {
        last = 0;
    }

    private static boolean simple(char c) {
        return c < MARKS_BEGIN;
    }

    // One write for many characters: each costs the line as much as it is long.
    private int printRun(char[] text, int from, int to) {
        wrapIfDue();
        int room = screen.columns() - screen.x;
        if (cells.length < room) {
            cells = new char[screen.columns()];
        }
        int used = 0;
        int at = from;
        for (; at < to && startsCell(text[at]); at++) {
            int width = CharWidth.of(text[at]);
            if (used + width > room) {
                break;
            }
            cells[used++] = text[at];
            if (width == 2) {
                cells[used++] = Row.TAIL;
            }
        }
        if (used > 0) {
            screen.page.write(screen.y, screen.x, cells, 0, used, screen.style);
            last = text[at - 1];
            advance(used);
        }
        return at;
    }

    /// Whether it takes cells of its own, and is no more than one char.
    private static boolean startsCell(char c) {
        return !Character.isSurrogate(c) && c < Row.CLUSTER && CharWidth.of(c) > 0;
    }

    private int printSimple(char[] text, int from, int to) {
        wrapIfDue();
        int room = screen.columns() - screen.x;
        int end = from;
        while (end < to && end - from < room && simple(text[end])) {
            end++;
        }
        screen.page.write(screen.y, screen.x, text, from, end, screen.style);
        last = text[end - 1];
        advance(end - from);
        return end;
    }

    private int mapped(int codePoint) {
        if (codePoint > 0x7E) {
            return codePoint;
        }
        int set = shiftOnce >= 0 ? shiftOnce : screen.charsets.inUse();
        shiftOnce = -1;
        return screen.charsets.map(set, (char) codePoint);
    }

    private void print(int codePoint) {
        int width = CharWidth.of(codePoint);
        if (width == 0) {
            join(codePoint);
            return;
        }
        wrapIfDue();
        if (width > screen.columns() - screen.x) {
            wrapEarly();
        }
        if (width > screen.columns()) {
            return;
        }
        if (screen.on(Mode.INSERT)) {
            screen.page.insertCells(screen.y, screen.x, width, screen.blank());
        }
        put(codePoint, width);
        last = codePoint;
        advance(width);
    }

    private void put(int codePoint, int width) {
        boolean astral = codePoint > 0xFFFF || codePoint >= Row.CLUSTER;
        if (astral) {
            screen.page.writeCluster(screen.y, screen.x, Character.toString(codePoint), width, screen.style);
            return;
        }
        var pair = new char[]{(char) codePoint, Row.TAIL};
        screen.page.write(screen.y, screen.x, pair, 0, width, screen.style);
    }

    private void advance(int width) {
        screen.x += width;
        if (screen.x >= screen.columns()) {
            screen.x = screen.columns() - 1;
            screen.pendingWrap = screen.on(Mode.AUTO_WRAP);
            screen.page.wrapped(screen.y, false);
        }
    }

    private void wrapIfDue() {
        if (screen.pendingWrap) {
            wrap();
        }
    }

    // A wide character does not fit into the last column: with wrapping off it takes the last two.
    private void wrapEarly() {
        if (screen.on(Mode.AUTO_WRAP)) {
            wrap();
        } else {
            screen.x = Math.max(0, screen.columns() - 2);
        }
    }

    private void wrap() {
        screen.page.wrapped(screen.y, true);
        screen.index();
        screen.x = 0;
    }

    private void join(int codePoint) {
        int column = screen.pendingWrap ? screen.x : screen.x - 1;
        if (column < 0) {
            return;
        }
        var row = screen.page.row(screen.y);
        if (row.cell(column) == Row.TAIL) {
            column--;
        }
        var text = row.textAt(column) + Character.toString(codePoint);
        if (text.length() <= LONGEST_CLUSTER) {
            screen.page.writeCluster(screen.y, column, text, row.widthAt(column), row.style(column));
        }
    }
}
