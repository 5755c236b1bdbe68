package dev.sallyport.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A file that gets a [Transcript] from its first byte on, as it comes. Written on a thread of its own, so that a slow disk
/// holds nobody up.
public final class Recording implements AutoCloseable {

    private static final int AT_ONCE = 64 * 1024;
    /// How long closing waits for a disk.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Transcript transcript;
    private final OutputStream file;
    private final Consumer<IOException> trouble;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread writer;

    private Recording(Transcript transcript, Path path, OutputStream file, Consumer<IOException> trouble) {
        this.transcript = transcript;
        this.file = file;
        this.trouble = trouble;
        this.writer = Thread.ofVirtual().name("recording " + path.getFileName()).unstarted(this::run);
    }

    static Recording begin(Transcript transcript, Path path, Consumer<IOException> trouble) throws IOException {
        var recording = new Recording(transcript, path, TextFile.begin(path), trouble);
        recording.writer.start();
        return recording;
    }

    private void run() {
        try (file) {
            write();
        } catch (IOException broken) {
            trouble.accept(broken);
        } catch (InterruptedException impatient) {
            trouble.accept(new IOException("the file took too long", impatient));
        }
    }

    private void write() throws IOException, InterruptedException {
        long at = 0;
        while (true) {
            boolean last = closing.get();
            var part = transcript.part(at, AT_ONCE);
            file.write(Transcript.mark(part.skipped()));
            file.write(part.bytes());
            at = part.next();
            if (part.bytes().length == 0) {
                if (last) {
                    return;
                }
                transcript.awaitBeyond(at, closing::get);
            }
        }
    }

    /// Writes what has come so far and ends; returns once the file is whole, or after five seconds without it.
    @Override
    public void close() {
        closing.set(true);
        transcript.wake();
        try {
            if (!writer.join(PATIENCE)) {
                writer.interrupt();
            }
        } catch (InterruptedException stopped) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
