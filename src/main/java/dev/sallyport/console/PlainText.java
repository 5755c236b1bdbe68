package dev.sallyport.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Console text as a reader sees it. Takes whatever comes, and never throws.
public final class PlainText {

    private PlainText() {}

    /// The text without control sequences, with `\n` between the lines.
    public static String strip(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var plain = new StringBuilder(bytes.length);
        var reader = new LineReader(0, line -> plain.append(line.text()).append('\n'));
        reader.feed(bytes, bytes.length);
        return plain.append(reader.open().text()).toString();
    }

    /// Its lines, none longer than 4096 characters: longer ones come in pieces.
    public static List<String> lines(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        var reader = new LineReader(0, line -> lines.add(line.text()));
        reader.feed(bytes, bytes.length);
        if (reader.isOpen()) {
            lines.add(reader.open().text());
        }
        return List.copyOf(lines);
    }
}
