package dev.sallyport.ui.terminal;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A terminal for tests: notes what it is told, has no emulator.
final class PlainPane implements TerminalPane {

    final Region area = new Region();
    String log = "";

    PlainPane() {
        area.setFocusTraversable(true);
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public Screen screen() {
        throw new UnsupportedOperationException("nobody looks at this screen");
    }

    @Override
    public void attach(LiveSession session, String separator) {
        log += "[attach " + separator + "]";
    }

    @Override
    public void focus() {
        area.requestFocus();
    }

    @Override
    public void close() {
        log += "[close]";
    }
}
