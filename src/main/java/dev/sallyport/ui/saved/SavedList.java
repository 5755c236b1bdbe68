package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;

import dev.sallyport.ui.fx.Messages;

/// Makes a list show the saved connections: cells, keys, menu, dragging, and a selection that outlives every change.
final class SavedList {

    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final ListView<SavedRow> list;
    private final SavedViewModel model;
    private final Messages messages;
    private final LineDeeds deeds;
    private Optional<UUID> awaited = Optional.empty();
    private Optional<SavedRow.Line> dragged = Optional.empty();

    SavedList(ListView<SavedRow> list, SavedViewModel model, Messages messages, LineDeeds deeds) {
        this.list = list;
        this.model = model;
        this.messages = messages;
        this.deeds = deeds;
    }

    void start() {
        list.setCellFactory(_ -> cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var menu = new LineMenu(messages, deeds, this::line);
        // Set as the list's own menu, its keys would be taken from every text field of the window.
        list.setOnContextMenuRequested(event -> {
            if (line().isPresent()) {
                menu.show(list, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                selectFirst();
            }
        });
        model.rowsProperty().subscribe(this::show);
    }

    /// Selects a connection as soon as it is there.
    void await(UUID id) {
        awaited = Optional.of(id);
        selectAwaited();
    }

    private void selectAwaited() {
        awaited.flatMap(this::ownLine).ifPresent(at -> {
            awaited = Optional.empty();
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(at);
        });
    }

    // Its line in its group: among the favourites it may stand besides.
    private Optional<Integer> ownLine(UUID id) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof SavedRow.Line line && !line.asFavourite()
                    && line.item().id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The selected connection.
    Optional<SavedRow.Line> line() {
        return selected() instanceof SavedRow.Line line ? Optional.of(line) : Optional.empty();
    }

    /// Selects the first connection, as after a search, unless one is.
    void selectFirst() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof SavedRow.Line) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(i);
                return;
            }
        }
    }

    private SavedRow selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void show(List<SavedRow> rows) {
        var key = Optional.ofNullable(selected()).map(SavedRow::key);
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        var kept = key.map(this::indexOf).orElse(-1);
        if (kept >= 0) {
            list.getSelectionModel().clearAndSelect(kept);
        } else if (place >= 0 && !rows.isEmpty()) {
            // What was selected is gone: its neighbour takes its place, so that the keyboard does not lose the list.
            list.getSelectionModel().clearAndSelect(Math.min(place, rows.size() - 1));
        }
        selectAwaited();
    }

    private int indexOf(String key) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void key(KeyEvent event) {
        if (selected() == null) {
            return;
        }
        boolean taken = line().map(line -> lineKey(event, line)).orElseGet(() -> headKey(event));
        if (taken) {
            event.consume();
        }
    }

    private boolean headKey(KeyEvent event) {
        boolean open = switch (selected()) {
            case SavedRow.Group group -> group.open();
            case SavedRow.Favourites all -> all.open();
            case SavedRow.Line _ -> true;
        };
        boolean fold = switch (event.getCode()) {
            case ENTER, SPACE -> true;
            case LEFT -> open;
            case RIGHT -> !open;
            default -> false;
        };
        if (fold) {
            model.fold(selected());
        }
        return fold;
    }

    private boolean lineKey(KeyEvent event, SavedRow.Line line) {
        Optional<Consumer<SavedRow.Line>> deed = Optional.empty();
        if (DUPLICATE.match(event)) {
            deed = Optional.of(deeds::duplicate);
        } else if (UP.match(event)) {
            deed = Optional.of(one -> model.move(one, -1));
        } else if (DOWN.match(event)) {
            deed = Optional.of(one -> model.move(one, 1));
        } else if (!event.isShortcutDown() && !event.isAltDown() && !event.isControlDown()) {
            deed = plain(event.getCode());
        }
        deed.ifPresent(done -> done.accept(line));
        return deed.isPresent();
    }

    private Optional<Consumer<SavedRow.Line>> plain(KeyCode code) {
        return switch (code) {
            case ENTER -> Optional.of(deeds::open);
            case F2, E -> Optional.of(deeds::edit);
            case DELETE -> Optional.of(deeds::delete);
            case S -> Optional.of(deeds::star);
            case LEFT -> Optional.of(this::toHead);
            default -> Optional.empty();
        };
    }

    private void toHead(SavedRow.Line line) {
        int at = indexOf(line.key());
        while (at > 0 && list.getItems().get(at).depth() >= line.depth()) {
            at--;
        }
        list.getSelectionModel().clearAndSelect(Math.max(0, at));
        list.scrollTo(Math.max(0, at));
    }

    private ListCell<SavedRow> cell() {
        var cell = new SavedCell(model, messages);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() != MouseButton.PRIMARY || cell.isEmpty()) {
                return;
            }
            if (cell.getItem() instanceof SavedRow.Line line) {
                if (event.getClickCount() == 2) {
                    deeds.open(line);
                }
            } else {
                model.fold(cell.getItem());
            }
        });
        cell.setOnDragDetected(event -> {
            if (cell.getItem() instanceof SavedRow.Line line && model.searchProperty().get().isBlank()) {
                dragged = Optional.of(line);
                var content = new ClipboardContent();
                content.putString(line.item().connection().name());
                cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            if (dragged.isPresent() && !cell.isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        cell.setOnDragDropped(event -> dropped(event, cell));
        cell.setOnDragDone(_ -> dragged = Optional.empty());
        return cell;
    }

    private void dropped(DragEvent event, ListCell<SavedRow> cell) {
        if (!cell.isEmpty()) {
            dragged.ifPresent(line -> model.drop(line, cell.getItem()));
        }
        event.setDropCompleted(dragged.isPresent());
        dragged = Optional.empty();
        event.consume();
    }
}
