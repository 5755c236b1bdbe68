package dev.sallyport.terminal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The emulated terminal: bytes go in on one thread, frames and texts come out on any.
///
/// One lock guards all of it. It is fair, so that a view waits for at most one slice of input in a flood.
public final class TerminalCore {

    /// A frame of a program that announced it (mode 2026) may be held back this long, in nanoseconds.
    public static final long LONGEST_HOLD = 150_000_000;

    // At 10 MB/s, which the slowest sets reach, a slice takes 2 ms: the longest that a view waits for the lock.
    private static final int SLICE = 16 * 1024;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Scrollback scrollback;
    private final Screen screen;
    private final Emulator emulator;
    private final Parser parser;
    private final Utf8 utf8 = new Utf8();
    private final EngineEvents events;
    private final LongSupplier nanoTime;
    private volatile Set<Mode> modes = Set.copyOf(Mode.initial());
    private volatile long heldSince;
    private int holds;
    private boolean seen = true;

    /// A blank terminal.
    ///
    /// @param history  how many lines are kept above the screen
    /// @param nanoTime as [System#nanoTime]
    public TerminalCore(Grid.Maker maker, int columns, int rows, int history, EngineEvents events,
            LongSupplier nanoTime) {
        scrollback = new Scrollback(history);
        screen = new Screen(maker, columns, rows, scrollback);
        emulator = new Emulator(screen, events);
        parser = new Parser(emulator);
        this.events = events;
        this.nanoTime = nanoTime;
    }

    /// What the program wrote. Called on one thread at a time; blocks only for the lock.
    public void feed(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; done += SLICE) {
            int slice = Math.min(SLICE, length - done);
            lock.lock();
            try {
                var text = utf8.decode(bytes, from + done, slice);
                parser.feed(text.array(), 0, text.limit());
                publish();
            } finally {
                lock.unlock();
            }
            events.changed();
        }
    }

    /// Text of the application's own, with escape sequences. Does not disturb a sequence the program has begun, and leaves
    /// its attributes as they were.
    public void inject(byte[] bytes) {
        lock.lock();
        try {
            var style = screen.style;
            var text = new String(bytes, StandardCharsets.UTF_8).toCharArray();
            new Parser(emulator).feed(text, 0, text.length);
            screen.style = style;
            publish();
        } finally {
            lock.unlock();
        }
        events.changed();
    }

    public void resize(int columns, int rows) {
        lock.lock();
        try {
            if (columns != screen.columns() || rows != screen.rows()) {
                screen.resize(columns, rows);
            }
        } finally {
            lock.unlock();
        }
        events.changed();
    }

    /// Changes how many lines are kept above the screen.
    public void history(int lines) {
        lock.lock();
        try {
            scrollback.limit(lines);
        } finally {
            lock.unlock();
        }
        events.changed();
    }

    public int columns() {
        return locked(screen::columns);
    }

    public int rows() {
        return locked(screen::rows);
    }

    /// The modes that are on. Without the lock: as of the last slice.
    public Set<Mode> modes() {
        return modes;
    }

    public boolean isOn(Mode mode) {
        return modes.contains(mode);
    }

    /// Whether a program asked to hold its frame back and its time is not over.
    public boolean held() {
        return modes.contains(Mode.SYNCHRONIZED) && nanoTime.getAsLong() - heldSince < LONGEST_HOLD;
    }

    /// Drops the lines above the screen.
    public void clearScrollback() {
        lock.lock();
        try {
            scrollback.clear();
        } finally {
            lock.unlock();
        }
        events.changed();
    }

    /// The rows to show now.
    ///
    /// @param top the number of the first line to show; too large means the screen, too small the oldest line
    public Frame frame(long top) {
        return locked(() -> {
            seen = true;
            long home = scrollback.end();
            long begin = Math.clamp(top, scrollback.first(), home);
            var rows = lines(begin, begin + screen.rows());
            var cursor = new Frame.Cursor((int) (home - begin) + screen.y, screen.x, screen.shape,
                    screen.on(Mode.CURSOR_VISIBLE), screen.on(Mode.CURSOR_BLINK));
            return new Frame(rows, begin, scrollback.first(), home, screen.columns(), cursor,
                    screen.on(Mode.REVERSE_SCREEN), screen.isAlternate());
        });
    }

    /// The lines `[from, to)` by number, as far as they exist.
    public List<Row> lines(long from, long to) {
        return locked(() -> {
            long begin = Math.max(from, scrollback.first());
            long end = Math.min(to, scrollback.end() + screen.rows());
            var rows = new ArrayList<Row>();
            for (long number = begin; number < end; number++) {
                rows.add(number < scrollback.end()
                        ? scrollback.line(number)
                        : screen.page.row((int) (number - scrollback.end())));
            }
            return rows;
        });
    }

    /// The number of the line that the cursor is on.
    public long cursorLine() {
        return locked(() -> scrollback.end() + screen.y);
    }

    /// The number of the oldest line there is.
    public long firstLine() {
        return locked(scrollback::first);
    }

    /// The number of the lowest line of the screen.
    public long lastLine() {
        return locked(() -> scrollback.end() + screen.rows() - 1);
    }

    /// The number of the line with `words` in it that is nearest to `line`; `line` itself if no line has them.
    ///
    /// A number alone does not last: a new width breaks the lines anew and numbers them again.
    public long nearest(String words, long line) {
        return locked(() -> {
            long first = scrollback.first();
            long end = scrollback.end() + screen.rows();
            long reach = Math.max(line - first, end - line);
            for (long away = 0; away <= reach; away++) {
                if (has(line - away, words)) {
                    return line - away;
                }
                if (has(line + away, words)) {
                    return line + away;
                }
            }
            return line;
        });
    }

    private boolean has(long line, String words) {
        var rows = lines(line, line + 1);
        return !rows.isEmpty() && rows.getFirst().text().contains(words);
    }

    /// The visible screen, one line per row, without trailing blanks and without blank rows at the end.
    public String screenText() {
        return locked(() -> textOf(lines(scrollback.end(), Long.MAX_VALUE)));
    }

    /// Scrollback and screen, one line per row, without trailing blanks.
    public String allText() {
        return locked(() -> textOf(lines(scrollback.first(), Long.MAX_VALUE)));
    }

    private static String textOf(List<Row> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(row.text()).append('\n'));
        return text.toString().stripTrailing();
    }

    private void publish() {
        if (screen.holds != holds) {
            holds = screen.holds;
            // The time runs from the first frame nobody saw: a program that is always drawing is seen all the same.
            if (seen) {
                heldSince = nanoTime.getAsLong();
                seen = false;
            }
        }
        if (!modes.equals(screen.modes)) {
            modes = Set.copyOf(screen.modes);
        }
    }

    private <T> T locked(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }
}
