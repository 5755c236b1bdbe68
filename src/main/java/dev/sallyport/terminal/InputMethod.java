package dev.sallyport.terminal;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/// Text from an input method: composed at the cursor, sent when it is committed.
final class InputMethod implements InputMethodRequests {

    private final TerminalView view;
    private final Supplier<Point2D> cursor;
    private String composing = "";

    /// An input method's other end.
    ///
    /// @param cursor where on the screen (of the desktop) the cursor is
    InputMethod(TerminalView view, Supplier<Point2D> cursor) {
        this.view = view;
        this.cursor = cursor;
    }

    String composing() {
        return composing;
    }

    void changed(InputMethodEvent event) {
        composing = event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
        if (!event.getCommitted().isEmpty()) {
            view.type(event.getCommitted());
        }
        view.repaint();
        event.consume();
    }

    @Override
    public Point2D getTextLocation(int offset) {
        return cursor.get();
    }

    @Override
    public int getLocationOffset(int x, int y) {
        return 0;
    }

    @Override
    public void cancelLatestCommittedText() {
        composing = "";
        view.repaint();
    }

    @Override
    public String getSelectedText() {
        return view.selectedText();
    }
}
