package dev.sallyport.ui.saved;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Shown;

/// One line to choose: state, name, what tells it from the others, and why it cannot be opened if so.
final class ChoiceCell extends ListCell<Choice> {

    private static final double NAME_PX = 140;
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

    private final Region dot = new Region();
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label why = new Label();
    private final HBox line = new HBox(8, dot, name, about, why);

    ChoiceCell() {
        name.getStyleClass().add("saved-name");
        name.setMinWidth(NAME_PX);
        name.setMaxWidth(NAME_PX);
        about.getStyleClass().add("saved-meaning");
        about.setMaxWidth(Double.MAX_VALUE);
        about.setMinWidth(0);
        HBox.setHgrow(about, Priority.ALWAYS);
        why.getStyleClass().add("choice-why");
        why.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        setText(null);
        setGraphic(choice == null || empty ? null : line);
        setAccessibleText(null);
        if (choice == null || empty) {
            return;
        }
        Shown.when(dot, !choice.state().isEmpty());
        dot.getStyleClass().setAll("state-dot", "state-" + choice.state());
        name.setText(choice.name());
        about.setText(choice.about());
        why.setText(choice.why().orElse(""));
        Shown.when(why, choice.why().isPresent());
        pseudoClassStateChanged(BARRED, !choice.ready());
        setAccessibleText(String.join(", ", choice.name(), choice.state(), choice.about(), choice.why().orElse("")));
    }
}
