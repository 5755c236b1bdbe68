package dev.sallyport.ui.activity;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.model.ProblemException;

/// Where the recorded connections are. Safe from any thread; everything that throws blocks.
public interface Archive {

    /// What was recorded so far.
    ///
    /// @param connections newest first
    /// @param strange     how many lines of the file are not understood
    record Past(List<Connection> connections, int strange) {
        public Past {
            connections = List.copyOf(connections);
        }
    }

    /// The forms in which connections are given away.
    enum Form {
        CSV, JSON_LINES;

        /// Of a file's name, with its dot.
        String ending() {
            return this == CSV ? ".csv" : ".jsonl";
        }
    }

    Past read() throws ProblemException, InterruptedException;

    /// Has `listener` called with each event that is recorded from now on, on any thread.
    void onNews(Consumer<Event> listener);

    /// Whether that connection is open, as far as this process knows.
    boolean live(UUID connection);

    /// Deletes every record but those of connections that are open here.
    void deleteAll() throws ProblemException, InterruptedException;

    /// Writes a file for other programs; the whole of it or nothing.
    ///
    /// @param progress gets how many are written, now and then
    void export(List<Connection> connections, Form form, Path file, IntConsumer progress)
            throws ProblemException, InterruptedException;
}
