package dev.sallyport.boot.handover;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/// A time limit for channels that have none of their own.
final class Limit {

    private Limit() {}

    /// Something that a channel does.
    @FunctionalInterface
    interface Talk<T> {
        T run() throws IOException;
    }

    /// What `talk` gives. When time is up `channel` is closed, which ends it with an exception.
    static <T> T within(Duration limit, Closeable channel, Talk<T> talk) throws IOException {
        var alarm = Thread.ofVirtual().name("limit").start(() -> {
            try {
                Thread.sleep(limit);
                channel.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                // Closed is closed.
                return;
            }
        });
        try {
            return talk.run();
        } finally {
            alarm.interrupt();
        }
    }
}
