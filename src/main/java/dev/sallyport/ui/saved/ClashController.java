package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;

/// Ties `Clash.fxml` to two versions of one connection. Neither button is the default one: nothing is overwritten by Enter.
public final class ClashController {

    private static final double FIELD_PX = 84;

    private final EditorViewModel model;
    private final Messages messages;

    @FXML private VBox root;
    @FXML private Label text;
    @FXML private ScrollPane scroll;
    @FXML private GridPane grid;
    @FXML private Button theirs;

    ClashController(EditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var field = new ColumnConstraints(FIELD_PX);
        var side = new ColumnConstraints();
        side.setHgrow(Priority.ALWAYS);
        side.setPercentWidth(38);
        var other = new ColumnConstraints();
        other.setHgrow(Priority.ALWAYS);
        other.setPercentWidth(38);
        grid.getColumnConstraints().setAll(field, side, other);
        model.clashProperty().subscribe(this::show);
    }

    private void show(Optional<Clash> clash) {
        Shown.when(root, clash.isPresent());
        grid.getChildren().clear();
        clash.ifPresent(this::fill);
    }

    private void fill(Clash clash) {
        boolean there = clash.theirs().isPresent();
        text.setText(!there
                ? messages.text("saved.clash.gone")
                : clash.by().isEmpty()
                        ? messages.text("saved.clash.text")
                        : messages.text("saved.clash.text-by", Map.of("by", clash.by())));
        theirs.setText(messages.text(there ? "saved.clash.theirs" : "saved.clash.drop"));
        Shown.when(scroll, !clash.lines().isEmpty());
        row(0, "", messages.text("saved.clash.head.mine"), messages.text("saved.clash.head.theirs"), "section-title");
        for (int i = 0; i < clash.lines().size(); i++) {
            var line = clash.lines().get(i);
            row(i + 1, line.field(), line.mine(), line.theirs(), "clash-value");
        }
        scroll.requestFocus();
    }

    private void row(int at, String field, String one, String other, String style) {
        grid.addRow(at, label(field, "fact-label"), label(one, style), label(other, style));
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void mine() {
        model.keepMine();
    }

    @FXML
    private void theirs() {
        model.takeTheirs();
    }
}
