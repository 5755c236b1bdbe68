package dev.sallyport.ui.palette;

import java.util.List;
import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;

/// Ties `Palette.fxml` to its view-model. The field keeps the keyboard; the list only shows.
public final class PaletteController {

    private static final double LINE_PX = 38;
    private static final int MOST_LINES = 10;

    private final PaletteViewModel model;
    private final Messages messages;

    @FXML private StackPane cover;
    @FXML private VBox panel;
    @FXML private TextField field;
    @FXML private ListView<Hit> list;
    @FXML private Label nothing;
    @FXML private Label count;

    public PaletteController(PaletteViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// What lies over the window while the palette is open.
    public Node cover() {
        return cover;
    }

    /// Puts the cursor into the field.
    public void focus() {
        field.requestFocus();
        field.end();
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The palette is the way out of itself: no focus can leave it by chance.
        cover.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
        list.setCellFactory(_ -> cell());
        list.setFixedCellSize(LINE_PX);
        model.hitsProperty().subscribe(this::show);
        model.chosenProperty().subscribe(line -> choose(line.intValue()));
    }

    private HitCell cell() {
        var cell = new HitCell(messages);
        cell.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                model.choose(cell.getIndex());
                open(event.isControlDown() || event.isShiftDown());
            }
        });
        return cell;
    }

    private void show(List<Hit> hits) {
        list.getItems().setAll(hits);
        double high = Math.min(hits.size(), MOST_LINES) * LINE_PX;
        list.setMinHeight(0);
        list.setPrefHeight(high);
        list.setMaxHeight(high);
        nothing.setVisible(hits.isEmpty());
        nothing.setManaged(hits.isEmpty());
        int total = model.totalProperty().get();
        count.setText(total > hits.size()
                ? messages.text("palette.count", Map.of("shown", hits.size(), "total", total))
                : "");
        choose(model.chosenProperty().get());
    }

    private void choose(int line) {
        if (line < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(line);
        list.scrollTo(Math.max(0, line - MOST_LINES / 2));
        model.chosenHit().ifPresent(hit -> field.setAccessibleHelp(hit.entry().title()));
    }

    private void pressed(KeyEvent event) {
        boolean other = event.isControlDown() || event.isShiftDown() || event.isMetaDown();
        switch (event.getCode()) {
            case ESCAPE -> model.shut();
            case ENTER -> open(other);
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-MOST_LINES);
            case PAGE_DOWN -> model.move(MOST_LINES);
            case TAB -> model.move(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(boolean other) {
        if (other) {
            model.openOther();
        } else {
            model.open();
        }
    }

    private void clicked(MouseEvent event) {
        if (!panel.getBoundsInParent().contains(event.getX(), event.getY())) {
            model.shut();
            event.consume();
        }
    }
}
