package dev.sallyport.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard. Use on the JavaFX thread.
public final class Clip {

    private Clip() {}

    /// Puts `text` there in place of what was in it.
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
