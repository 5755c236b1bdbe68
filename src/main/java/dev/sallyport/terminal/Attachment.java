package dev.sallyport.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Platform;

import dev.sallyport.terminal.engine.TerminalCore;

/// The connection that a terminal has now, if any.
final class Attachment {

    private final TerminalCore core;
    // Written on the JavaFX thread, read by the emulator's thread for its answers.
    private volatile Optional<Link> link = Optional.empty();
    private Consumer<Optional<IOException>> onEnded = _ -> {};

    Attachment(TerminalCore core) {
        this.core = core;
    }

    void onEnded(Consumer<Optional<IOException>> action) {
        onEnded = action;
    }

    boolean isPresent() {
        return link.isPresent();
    }

    void attach(TerminalConnection connection) {
        detach();
        var attached = new Link(connection, core, why -> Platform.runLater(() -> ended(connection, why)));
        link = Optional.of(attached);
        attached.resize(core.columns(), core.rows());
        attached.start();
    }

    void detach() {
        link.ifPresent(Link::close);
        link = Optional.empty();
    }

    void resize(int columns, int rows) {
        link.ifPresent(attached -> attached.resize(columns, rows));
    }

    /// Sends bytes if there is a connection; false if it refused them.
    boolean send(byte[] bytes) {
        return link.map(attached -> attached.send(bytes)).orElse(true);
    }

    private void ended(TerminalConnection connection, Optional<IOException> why) {
        if (link.filter(attached -> attached.isTo(connection)).isPresent()) {
            link = Optional.empty();
            onEnded.accept(why);
        }
    }
}
