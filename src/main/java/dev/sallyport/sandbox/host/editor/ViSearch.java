package dev.sallyport.sandbox.host.editor;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.text.Matching;
import dev.sallyport.sandbox.host.text.PosixRegex;

/// Searching in vi, around the end of the text too.
final class ViSearch {

    private final TextBuffer buffer;
    private final Cursor cursor;
    private String wanted = "";
    private boolean forward = true;

    ViSearch(TextBuffer buffer, Cursor cursor) {
        this.buffer = buffer;
        this.cursor = cursor;
    }

    /// Goes to the next match; what vi says then.
    String begin(String pattern, boolean onward) throws InterruptedException {
        wanted = pattern.isEmpty() ? wanted : pattern;
        forward = onward;
        return again(true);
    }

    /// Repeats the last search.
    String again(boolean sameDirection) throws InterruptedException {
        if (wanted.isEmpty()) {
            return "E35: No previous regular expression";
        }
        try {
            var pattern = PosixRegex.compile(wanted, false, 0);
            boolean onward = sameDirection == forward;
            for (int i = 0; i <= buffer.size(); i++) {
                int row = Math.floorMod(cursor.row() + (onward ? i : -i), buffer.size());
                var column = onward ? next(pattern, row, i == 0) : previous(pattern, row, i == 0);
                if (column.isPresent()) {
                    boolean wrapped = onward ? row < cursor.row() : row > cursor.row();
                    cursor.to(row, column.get());
                    return !wrapped
                            ? (forward ? "/" : "?") + wanted
                            : onward ? "search hit BOTTOM, continuing at TOP" : "search hit TOP, continuing at BOTTOM";
                }
            }
            return "E486: Pattern not found: " + wanted;
        } catch (IllegalArgumentException | Matching.TooLong e) {
            return "E383: Invalid search string: " + wanted;
        }
    }

    private Optional<Integer> next(Pattern pattern, int row, boolean here)
            throws Matching.TooLong, InterruptedException {
        var matcher = Matching.matcher(pattern, buffer.line(row));
        while (Matching.find(matcher)) {
            if (!here || matcher.start() > cursor.column()) {
                return Optional.of(matcher.start());
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> previous(Pattern pattern, int row, boolean here)
            throws Matching.TooLong, InterruptedException {
        var matcher = Matching.matcher(pattern, buffer.line(row));
        Optional<Integer> last = Optional.empty();
        while (Matching.find(matcher) && (!here || matcher.start() < cursor.column())) {
            last = Optional.of(matcher.start());
        }
        return last;
    }
}
