package dev.sallyport.ui.instances;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Makes a table show the rows of the view-model: columns, cells, keys, menu, and a selection that outlives a refresh.
final class InstanceTable {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<InstanceRow> table;
    private final InstancesViewModel model;
    private final Messages messages;
    private final Clock clock;
    private final Runnable connect;
    private final RowMenu menu;
    private boolean replacing;
    private Optional<InstanceRow.Key> anchor = Optional.empty();

    /// @param connect connects to the selected rows
    /// @param serial  opens their serial consoles
    /// @param run     runs a command on them
    InstanceTable(TableView<InstanceRow> table, InstancesViewModel model, Messages messages, Clock clock,
            Runnable connect, Runnable serial, Runnable run) {
        this.table = table;
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.connect = connect;
        this.menu = new RowMenu(table, messages, new RowMenu.Doings(connect, serial, run), this::addToFilter);
    }

    void start() {
        for (var kind : Column.values()) {
            table.getColumns().add(column(kind));
        }
        table.setItems(model.shown());
        table.setSortPolicy(_ -> sort());
        table.setRowFactory(_ -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menu.over(columnAt(event.getTarget())));
        keepSelection();
    }

    /// Adds something to what the menu of a row offers.
    void offer(MenuItem item) {
        menu.getItems().addAll(new SeparatorMenuItem(), item);
    }

    private TableColumn<InstanceRow, InstanceRow> column(Column kind) {
        var column = new TableColumn<InstanceRow, InstanceRow>(messages.text("column." + kind.id()));
        column.setId(kind.id());
        column.setMinWidth(48);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new Cell(kind, messages, clock));
        column.setComparator(kind.order());
        return column;
    }

    // The rows are sorted by the view-model, which filters the sorted ones; the table only says how.
    private boolean sort() {
        @Nullable
        Comparator<InstanceRow> order = table.getComparator();
        model.order(order == null ? Column.NAME.order() : order);
        return true;
    }

    private TableRow<InstanceRow> row() {
        var row = new TableRow<InstanceRow>();
        row.itemProperty().subscribe(item -> {
            boolean stale = item != null && item.stale();
            row.pseudoClassStateChanged(STALE, stale);
            row.setTooltip(stale ? Tips.of(messages.text("instances.stale")) : null);
            row.setContextMenu(item == null ? null : menu);
        });
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()
                    && !event.isShortcutDown() && !event.isShiftDown()) {
                connect.run();
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            connect.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.filterProperty().set("");
            event.consume();
        } else if (COPY.match(event)) {
            copySelected();
            event.consume();
        }
    }

    private void copySelected() {
        if (!selected().isEmpty()) {
            Clip.copy(selected().stream().map(row -> RowMenu.asRow(table, row)).collect(Collectors.joining("\n")));
        }
    }

    // Replacing the rows makes the table lose its selection; what comes of that is not the user's doing.
    private void keepSelection() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> tell());
        table.getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> tell());
        model.onReplacing(() -> {
            replacing = true;
            anchor = topRow();
        });
        model.shown().addListener((ListChangeListener<InstanceRow>) _ -> reselect());
    }

    private void tell() {
        if (!replacing) {
            model.select(selected(), Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
        }
    }

    /// The selected rows from top to bottom.
    private List<InstanceRow> selected() {
        // While rows are replaced the table's own list has holes.
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void reselect() {
        replacing = true;
        var kept = KeptSelection.of(table.getItems(), model.selectionProperty().get(), model.selectedProperty().get());
        var selection = table.getSelectionModel();
        switch (kept.size()) {
            case 0 -> selection.clearSelection();
            case 1 -> selection.clearAndSelect(kept.getFirst());
            default -> {
                selection.clearSelection();
                selection.selectIndices(kept.getFirst(),
                        kept.stream().skip(1).mapToInt(Integer::intValue).toArray());
            }
        }
        anchor.map(this::indexOf).filter(index -> index >= 0).ifPresent(table::scrollTo);
        replacing = false;
        tell();
    }

    // The row at the top edge, by which the place is kept; none at the very top, where new rows should come into sight.
    private Optional<InstanceRow.Key> topRow() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            int top = flow.getFirstVisibleCell().getIndex();
            return top > 0 && top < table.getItems().size()
                    ? Optional.of(table.getItems().get(top).key())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private int indexOf(InstanceRow.Key key) {
        var items = table.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void addToFilter(String words) {
        model.filterProperty().set((model.filterProperty().get().strip() + " " + words).strip());
    }

    private static Optional<Column> columnAt(Object target) {
        for (var node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node instanceof TableCell<?, ?> cell && cell.getTableColumn() != null) {
                return Column.of(cell.getTableColumn().getId());
            }
        }
        return Optional.empty();
    }
}
