package dev.sallyport.sandbox.host.tty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines typed before, oldest first, 500 at most; a line equal to the one before it is kept once.
public final class History {

    private static final int LIMIT = 500;

    private final List<String> lines = new ArrayList<>();

    public void add(String line) {
        if (line.isBlank() || line.startsWith(" ") || (!lines.isEmpty() && lines.getLast().equals(line))) {
            return;
        }
        lines.add(line);
        if (lines.size() > LIMIT) {
            lines.removeFirst();
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public void clear() {
        lines.clear();
    }

    int size() {
        return lines.size();
    }

    String get(int index) {
        return lines.get(index);
    }

    /// The index of the newest line before `before` that contains `text`.
    Optional<Integer> find(String text, int before) {
        for (int i = Math.min(before, lines.size()) - 1; i >= 0; i--) {
            if (lines.get(i).contains(text)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
