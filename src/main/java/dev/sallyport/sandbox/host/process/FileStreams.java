package dev.sallyport.sandbox.host.process;

import java.io.IOException;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.tty.Sink;
import dev.sallyport.sandbox.host.tty.Source;

/// Files as streams.
public final class FileStreams {

    private FileStreams() {}

    /// From the beginning.
    ///
    /// @throws FileError at once, if it cannot be read
    public static Source reading(FileView files, String path) throws FileError {
        files.read(path, 0, 0);
        return new Source() {

            private long position;

            @Override
            public int read(byte[] into, int from, int count) throws IOException, InterruptedException {
                stopIfInterrupted();
                var bytes = files.read(path, position, count);
                System.arraycopy(bytes, 0, into, from, bytes.length);
                position += bytes.length;
                return bytes.length == 0 ? -1 : bytes.length;
            }
        };
    }

    public static Sink writing(FileView files, String path, boolean append) throws FileError {
        files.open(path, append);
        return (bytes, from, count) -> {
            stopIfInterrupted();
            files.append(path, bytes, from, count);
        };
    }

    private static void stopIfInterrupted() throws InterruptedException {
        Turns.give();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
