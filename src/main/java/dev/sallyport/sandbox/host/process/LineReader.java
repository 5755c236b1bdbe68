package dev.sallyport.sandbox.host.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.tty.Source;

/// Reads lines, none longer than 64 KiB: a longer one comes in pieces.
public final class LineReader {

    private static final int LONGEST = 64 * 1024;

    private final Source source;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private boolean endedWithNewline = true;

    public LineReader(Source source) {
        this.source = source;
    }

    /// The next line without its end, or null after the last.
    public @Nullable String next() throws IOException, InterruptedException {
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST) {
            if (position == limit && !fill()) {
                endedWithNewline = line.size() == 0;
                return line.size() == 0 ? null : line.toString(UTF_8);
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return line.toString(UTF_8);
            }
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    /// Whether the last line was a whole one; known after the end.
    public boolean endedWithNewline() {
        return endedWithNewline;
    }

    private boolean fill() throws IOException, InterruptedException {
        int count = source.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(0, count);
        return count > 0;
    }
}
