package dev.sallyport.sandbox.host.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A text as lines, of which there is always one. Bounded, like all that a person may fill here.
final class TextBuffer {

    /// What the disk of a host here can keep, in characters.
    static final int MOST_CHARACTERS = 8 * 1024 * 1024;
    /// How many lines all remembered states may have together.
    private static final int MOST_REMEMBERED = 1_000_000;

    private final List<String> lines;
    private final Deque<State> past = new ArrayDeque<>();
    private long characters;
    private boolean changed;

    /// The text before a change.
    private record State(List<String> lines, Place place, boolean changed) {}

    TextBuffer(List<String> lines) {
        this.lines = new ArrayList<>(lines.isEmpty() ? List.of("") : lines);
        lines.forEach(line -> characters += line.length() + 1);
    }

    int size() {
        return lines.size();
    }

    String line(int row) {
        return lines.get(row);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /// Whether it differs from what is stored.
    boolean changed() {
        return changed;
    }

    void stored() {
        changed = false;
    }

    /// Keeps the present state for [#undo].
    ///
    /// @param place where the cursor is
    void remember(Place place) {
        past.push(new State(List.copyOf(lines), place, changed));
        long kept = past.stream().mapToLong(state -> state.lines().size()).sum();
        while (kept > MOST_REMEMBERED && !past.isEmpty()) {
            kept -= past.removeLast().lines().size();
        }
    }

    /// Goes back to the state remembered last; where the cursor was then.
    Optional<Place> undo() {
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var state = past.pop();
        lines.clear();
        lines.addAll(state.lines());
        characters = lines.stream().mapToLong(line -> line.length() + 1L).sum();
        changed = state.changed();
        return Optional.of(state.place());
    }

    /// Puts text into a line.
    ///
    /// @return false if it is too much
    boolean insert(Place at, String text) {
        var line = lines.get(at.row());
        return set(at.row(), line.substring(0, at.column()) + text + line.substring(at.column()));
    }

    /// Takes characters out of a line.
    void erase(int row, int from, int to) {
        var line = lines.get(row);
        set(row, line.substring(0, from) + line.substring(to));
    }

    /// Puts another text in a line's place.
    ///
    /// @return false if it is too much
    boolean set(int row, String text) {
        int more = text.length() - lines.get(row).length();
        if (characters + more > MOST_CHARACTERS && more > 0) {
            return false;
        }
        characters += more;
        changed |= !text.equals(lines.set(row, text));
        return true;
    }

    /// Breaks a line in two.
    void split(Place at) {
        var line = lines.get(at.row());
        set(at.row(), line.substring(0, at.column()));
        add(at.row() + 1, line.substring(at.column()));
    }

    /// Joins a line with the one below it.
    void join(int row) {
        var below = lines.get(row + 1);
        remove(row + 1);
        insert(new Place(row, lines.get(row).length()), below);
    }

    /// Puts a line before the one that is there.
    ///
    /// @return false if it is too much
    boolean add(int row, String text) {
        if (characters + text.length() + 1 > MOST_CHARACTERS) {
            return false;
        }
        lines.add(row, text);
        characters += text.length() + 1;
        changed = true;
        return true;
    }

    /// Takes a line out; the last one is emptied instead.
    String remove(int row) {
        changed = true;
        if (lines.size() == 1) {
            var only = lines.getFirst();
            lines.set(0, "");
            characters = 1;
            return only;
        }
        var line = lines.remove(row);
        characters -= line.length() + 1;
        return line;
    }
}
