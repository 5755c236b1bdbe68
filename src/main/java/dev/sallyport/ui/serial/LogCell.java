package dev.sallyport.ui.serial;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

/// One line of the log, with what is looked for in another colour.
final class LogCell extends ListCell<String> {

    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final PseudoClass SEAM = PseudoClass.getPseudoClass("seam");
    private static final double SIDES = 24;

    private final LogViewModel model;
    private final ObservableValue<Boolean> wrap;

    LogCell(LogViewModel model, ObservableValue<Boolean> wrap) {
        this.model = model;
        this.wrap = wrap;
        getStyleClass().add("log-cell");
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        int seam = model.shownProperty().get().seam();
        pseudoClassStateChanged(LIVE, !empty && getIndex() >= seam);
        pseudoClassStateChanged(SEAM, !empty && seam > 0 && getIndex() == seam);
        if (empty || line == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        var looked = model.searchProperty().get().text();
        boolean found = !looked.isEmpty() && fold(line).contains(fold(looked));
        setGraphic(found ? marked(line, looked) : null);
        setText(found ? null : line);
        setWrapText(wrap.getValue());
        setPrefWidth(wrap.getValue() ? Math.max(1, getListView().getWidth() - SIDES) : USE_COMPUTED_SIZE);
    }

    private static TextFlow marked(String line, String looked) {
        var flow = new TextFlow();
        var folded = fold(line);
        int from = 0;
        for (int at = folded.indexOf(fold(looked)); at >= 0; at = folded.indexOf(fold(looked), from)) {
            flow.getChildren()
                    .addAll(text(line.substring(from, at), "log-text"),
                            text(line.substring(at, at + looked.length()), "log-hit"));
            from = at + looked.length();
        }
        flow.getChildren().add(text(line.substring(from), "log-text"));
        return flow;
    }

    private static Text text(String words, String look) {
        var text = new Text(words);
        text.getStyleClass().add(look);
        return text;
    }

    // Letter by letter: folding a whole text may change its length, as that of İ does.
    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(text.charAt(i)));
        }
        return folded.toString();
    }
}
