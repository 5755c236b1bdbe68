package dev.sallyport.terminal.engine;

import java.util.BitSet;

/// Tab stops, every eighth column unless a program sets its own.
final class TabStops {

    private static final int WIDEST = 4096;

    private final BitSet stops = new BitSet();

    TabStops() {
        reset();
    }

    void reset() {
        stops.clear();
        for (int column = 8; column < WIDEST; column += 8) {
            stops.set(column);
        }
    }

    void set(int column) {
        stops.set(column);
    }

    void clear(int column) {
        stops.clear(column);
    }

    void clearAll() {
        stops.clear();
    }

    int next(int column, int last) {
        int stop = stops.nextSetBit(column + 1);
        return stop < 0 ? last : Math.min(stop, last);
    }

    int previous(int column) {
        return column == 0 ? 0 : Math.max(0, stops.previousSetBit(column - 1));
    }
}
