package dev.sallyport.ui.serial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import dev.sallyport.console.ConsoleLine;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Work;
import dev.sallyport.ui.terminal.LiveSession;

/// The session that the tab has now, for those who send something over it themselves.
final class Port implements ConsoleLine {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private volatile Optional<LiveSession> session = Optional.empty();

    /// Something done over the line.
    @FunctionalInterface
    interface Sending<T> {
        T run() throws IOException, InterruptedException;
    }

    void use(LiveSession now) {
        session = Optional.of(now);
    }

    void open(boolean now) {
        open.set(now);
    }

    /// Whether there is a line to send something over.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public boolean sendBreak(Duration length) throws IOException, InterruptedException {
        return now().sendBreak(length);
    }

    @Override
    public void type(String text) throws IOException {
        now().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private LiveSession now() throws IOException {
        return session.orElseThrow(() -> new IOException("there was no session yet"));
    }

    /// `sending` with the end of the line as a problem.
    static <T> Work<T> work(Sending<T> sending) {
        return () -> {
            try {
                return sending.run();
            } catch (IOException e) {
                throw new ProblemException(new SerialProblem.LineLost(e.toString()), e);
            }
        };
    }
}
