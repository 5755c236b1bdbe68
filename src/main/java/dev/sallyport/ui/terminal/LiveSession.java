package dev.sallyport.ui.terminal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.sallyport.session.Attempt;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.session.Timeline;

/// What a tab needs of a session. All methods are safe from any thread.
public interface LiveSession {

    /// The blocking, interruptible work that opens a session.
    @FunctionalInterface
    interface Opening {
        void open(TerminalSession session) throws InterruptedException;
    }

    /// Connects; returns when the session is open or over.
    void open() throws InterruptedException;

    SessionState state();

    Timeline timeline();

    Optional<PushedKey> key();

    List<Attempt> attempts();

    /// Has `listener` called, on any thread, whenever one of the above has changed.
    void onNews(Runnable listener);

    int read(byte[] into) throws IOException;

    void write(byte[] bytes) throws IOException;

    void resize(int columns, int rows);

    /// Sends a BREAK to the serial line; whether the server did it. Blocks; never on the JavaFX thread.
    boolean sendBreak(Duration length) throws IOException, InterruptedException;

    /// Ends a wait for a serial console now instead of at its time.
    void hurry();

    /// When AWS will end the session; empty unless it is open and its time limited.
    Optional<Instant> endsAt();

    void close();

    /// `session`, opened by `opening` when its time comes.
    static LiveSession of(TerminalSession session, Opening opening) {
        return new RealSession(session, opening);
    }
}
