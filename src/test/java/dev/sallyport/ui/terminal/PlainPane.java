package dev.sallyport.ui.terminal;

import java.nio.charset.StandardCharsets;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

/// A terminal for tests: keeps which session it shows, has no emulator.
final class PlainPane implements TerminalPane {

    final TextArea area = new TextArea();
    String log = "";

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void attach(LiveSession session, String separator) {
        log += "[attach " + separator + "]";
    }

    @Override
    public void close() {
        log += "[close]";
    }

    @Override
    public void focus() {
        area.requestFocus();
    }

    /// What a session says up to now, for looking at.
    void drain(FakeSession session) {
        var bytes = new byte[10_000];
        area.appendText(new String(bytes, 0, session.read(bytes), StandardCharsets.UTF_8));
    }
}
