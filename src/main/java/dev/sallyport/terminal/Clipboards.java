package dev.sallyport.terminal;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import dev.sallyport.terminal.engine.Mode;
import dev.sallyport.terminal.input.Paste;

/// Copy, paste and the context menu.
final class Clipboards {

    private final TerminalView view;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem copy = new MenuItem();
    private final MenuItem paste = new MenuItem();
    private final MenuItem selectAll = new MenuItem();
    private final MenuItem clear = new MenuItem();
    private boolean hasWords;
    private PasteGuard guard = (_, _) -> true;

    Clipboards(TerminalView view) {
        this.view = view;
        copy.setOnAction(_ -> copy());
        paste.setOnAction(_ -> paste());
        selectAll.setOnAction(_ -> view.selectAll());
        clear.setOnAction(_ -> view.clearScrollback());
        menu.getItems().addAll(copy, paste, new SeparatorMenuItem(), selectAll, clear);
    }

    void words(TerminalWords words) {
        copy.setText(words.copy());
        paste.setText(words.paste());
        selectAll.setText(words.selectAll());
        clear.setText(words.clearScrollback());
        hasWords = true;
    }

    void confirm(PasteGuard wanted) {
        guard = wanted;
    }

    /// Shows the menu, once it has words.
    void showMenu(double screenX, double screenY) {
        if (!hasWords) {
            return;
        }
        copy.setDisable(view.selectedText().isEmpty());
        paste.setDisable(!Clipboard.getSystemClipboard().hasString());
        menu.show(view, screenX, screenY);
    }

    void hideMenu() {
        menu.hide();
    }

    void copy() {
        var text = view.selectedText();
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void paste() {
        if (Clipboard.getSystemClipboard().hasString()) {
            paste(Clipboard.getSystemClipboard().getString());
        }
    }

    /// The middle button: what is marked here, as X11 users expect, else the clipboard.
    void pasteMarked() {
        var marked = view.selectedText();
        if (marked.isEmpty()) {
            paste();
        } else {
            paste(marked);
        }
    }

    void paste(String text) {
        var clean = Paste.clean(text);
        boolean bracketed = view.core().isOn(Mode.BRACKETED_PASTE);
        if (clean.isEmpty() || !guard.lets(clean, bracketed)) {
            return;
        }
        view.type(Paste.framed(clean, bracketed));
    }
}
