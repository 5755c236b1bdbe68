package dev.sallyport.ui.settings;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which the words that are searched for stand out.
final class Marked extends TextFlow {

    private final String text;

    Marked(String text, String style) {
        this.text = text;
        getStyleClass().add(style);
        show(Query.of(""));
    }

    void show(Query query) {
        getChildren().setAll(query.cut(text).stream().map(piece -> {
            var part = new Text(piece.text());
            part.getStyleClass().add(piece.hit() ? "hit" : "miss");
            return part;
        }).toList());
    }
}
