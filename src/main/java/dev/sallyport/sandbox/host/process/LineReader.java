package dev.sallyport.sandbox.host.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.tty.Source;

/// Reads lines, none longer than 64 KiB unless another limit is set: a longer one comes in pieces.
public final class LineReader {

    private static final int LONGEST = 64 * 1024;

    private final Source source;
    private final int longest;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private boolean endedWithNewline = true;
    private boolean cut;

    public LineReader(Source source) {
        this(source, LONGEST);
    }

    /// Of lines as long as that, in bytes.
    public LineReader(Source source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /// The next line without its end, or null after the last.
    public @Nullable String next() throws IOException, InterruptedException {
        var line = new ByteArrayOutputStream();
        cut = false;
        while (line.size() < longest) {
            if (position == limit && !fill()) {
                endedWithNewline &= line.size() == 0;
                return line.size() == 0 ? null : line.toString(UTF_8);
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return line.toString(UTF_8);
            }
            line.write(next);
        }
        cut = true;
        return line.toString(UTF_8);
    }

    /// Whether the last line was a whole one; known after the end.
    public boolean endedWithNewline() {
        return endedWithNewline;
    }

    /// Whether the last one is but a piece of a longer line.
    public boolean cut() {
        return cut;
    }

    private boolean fill() throws IOException, InterruptedException {
        int count = source.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(0, count);
        return count > 0;
    }
}
