package dev.sallyport.terminal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines that left the main screen at its top, oldest first, in a ring.
///
/// A line keeps its number for ever: the first line a terminal shows is 0, and [#first] grows when the limit drops the
/// oldest. So a selection or a scrolled view stays where it is while output comes.
public final class Scrollback {

    private int limit;
    private Row[] ring = new Row[0];
    private int head;
    private int size;
    private long first;

    /// An empty one; `limit` is in lines, and 0 keeps none.
    public Scrollback(int limit) {
        this.limit = Math.max(0, limit);
    }

    /// The number of the oldest line kept.
    public long first() {
        return first;
    }

    /// The number of the line after the newest, which is the first line of the screen.
    public long end() {
        return first + size;
    }

    public int size() {
        return size;
    }

    /// One line; its number is from [#first] to below [#end].
    public Row line(long number) {
        int index = (int) (number - first);
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(number + " not in " + first + ".." + end());
        }
        return ring[(head + index) % ring.length];
    }

    public void add(Row row) {
        if (limit == 0) {
            first++;
            return;
        }
        if (size == limit) {
            ring[head] = row;
            head = (head + 1) % ring.length;
            first++;
            return;
        }
        if (size == ring.length) {
            grow();
        }
        ring[(head + size++) % ring.length] = row;
    }

    /// Changes how many lines are kept; the oldest go first.
    void limit(int lines) {
        var kept = lines();
        long end = end();
        limit = Math.max(0, lines);
        forget();
        kept.subList(Math.max(0, kept.size() - limit), kept.size()).forEach(this::add);
        first = end - size;
    }

    /// Takes back the newest line, to show it on the screen again.
    public Row removeLast() {
        var row = line(end() - 1);
        size--;
        return row;
    }

    public List<Row> lines() {
        var all = new ArrayList<Row>(size);
        for (int index = 0; index < size; index++) {
            all.add(ring[(head + index) % ring.length]);
        }
        return all;
    }

    /// Drops every line. Numbers go on, so that none is used twice.
    public void clear() {
        first += size;
        forget();
    }

    /// Puts in other lines, after the width changed. Numbers of lines mean other lines from now on.
    public void replace(List<Row> rows) {
        forget();
        rows.forEach(this::add);
    }

    private void forget() {
        ring = new Row[0];
        head = 0;
        size = 0;
    }

    private void grow() {
        var larger = Arrays.copyOf(ring, Math.min(limit, Math.max(64, ring.length * 2)));
        for (int index = 0; index < size; index++) {
            larger[index] = ring[(head + index) % ring.length];
        }
        ring = larger;
        head = 0;
    }
}
