package dev.sallyport.ui.serial;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// One milestone: its dot, what it is, what the console said, and how long after the boot began.
final class MarkCell extends ListCell<Mark> {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final BootViewModel model;
    private final Label name = new Label();
    private final Label text = new Label();
    private final Label time = new Label();
    private final HBox row;

    MarkCell(BootViewModel model) {
        this.model = model;
        var dot = new Region();
        dot.getStyleClass().add("mark-dot");
        name.getStyleClass().add("mark-name");
        text.getStyleClass().add("panel-note");
        time.getStyleClass().addAll("panel-note", "code");
        time.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(name, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, dot, words, time);
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("mark-cell");
        // Without this the row would grow with its text and never cut it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Mark mark, boolean empty) {
        super.updateItem(mark, empty);
        pseudoClassStateChanged(TROUBLE, mark != null && mark.milestone().kind().trouble());
        if (empty || mark == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        name.setText(model.name(mark.milestone().kind()));
        text.setText(SafeText.line(mark.milestone().text()));
        time.setText(model.span(mark));
        setAccessibleText(model.words(mark));
        setTooltip(Tips.of(model.words(mark)));
        setGraphic(row);
    }
}
