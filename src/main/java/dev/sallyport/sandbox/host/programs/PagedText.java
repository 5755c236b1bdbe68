package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.tty.Source;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtyMode;

/// A text that is read as far as it is looked at, and never beyond a limit.
final class PagedText {

    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    private final Tty tty;
    private final LineReader reader;
    private final List<String> lines = new ArrayList<>();
    private long characters;
    private boolean complete;

    PagedText(Tty tty, Source source) {
        this.tty = tty;
        this.reader = new LineReader(source);
    }

    /// Reads until there are `count` lines, or no more. While it waits for a slow source, Ctrl+C works.
    void load(int count) throws IOException, InterruptedException {
        if (complete || lines.size() >= count) {
            return;
        }
        tty.mode(TtyMode.HIDDEN);
        try {
            while (!complete && lines.size() < count) {
                var line = reader.next();
                complete = line == null || characters > MOST_CHARACTERS;
                if (line != null) {
                    lines.add(line);
                    characters += line.length() + 40;
                }
            }
        } finally {
            tty.mode(TtyMode.RAW);
        }
    }

    void loadAll() throws IOException, InterruptedException {
        load(Integer.MAX_VALUE);
    }

    boolean endsBefore(int line) {
        return complete && lines.size() <= line;
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }
}
