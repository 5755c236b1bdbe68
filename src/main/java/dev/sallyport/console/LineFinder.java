package dev.sallyport.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for a pattern in lines as they come. Not thread-safe.
final class LineFinder {

    private final Pattern pattern;
    private final LineReader reader;
    private Optional<Match> found = Optional.empty();

    LineFinder(Pattern pattern, long position) {
        this.pattern = pattern;
        this.reader = new LineReader(position, this::look);
    }

    /// The first match, once there is one.
    Optional<Match> feed(Chunks.Part part) {
        reader.feed(part.bytes(), part.bytes().length);
        look(reader.open());
        return found;
    }

    private void look(PlainLine line) {
        if (found.isEmpty()) {
            var matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                found = Optional.of(new Match(line.text(), matcher.group(), line.endOf(matcher.end())));
            }
        }
    }
}
