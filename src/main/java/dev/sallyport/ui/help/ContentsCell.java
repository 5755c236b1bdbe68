package dev.sallyport.ui.help;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/// The title of a page in the contents.
final class ContentsCell extends ListCell<HelpPage> {

    ContentsCell() {
        setWrapText(true);
        // Without this a cell is as wide as its text and never breaks it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HelpPage page, boolean empty) {
        super.updateItem(page, empty);
        setText(empty || page == null ? null : page.title());
    }
}
