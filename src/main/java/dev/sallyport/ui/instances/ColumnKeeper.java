package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Puts the table's columns as they were left and remembers each change.
final class ColumnKeeper {

    private final TableView<InstanceRow> table;
    private final TableMemory memory;
    private boolean restoring;

    ColumnKeeper(TableView<InstanceRow> table, TableMemory memory) {
        this.table = table;
        this.memory = memory;
    }

    void start() {
        restore(memory.columns());
        var keep = (InvalidationListener) _ -> keep();
        table.getColumns().addListener(keep);
        table.getSortOrder().addListener(keep);
        table.getColumns().forEach(column -> {
            column.widthProperty().addListener(keep);
            column.visibleProperty().addListener(keep);
            column.sortTypeProperty().addListener(keep);
        });
    }

    /// All columns as they were on the first day.
    void reset() {
        restore(new TableMemory.Columns(new TreeMap<>(), List.of(), List.of(), List.of(Column.NAME.id())));
        keep();
    }

    private void restore(TableMemory.Columns state) {
        restoring = true;
        boolean touched = !state.order().isEmpty();
        table.getColumns().forEach(column -> {
            var kind = kind(column);
            column.setPrefWidth(state.widths().getOrDefault(column.getId(), kind.width()));
            column.setVisible(touched ? !state.hidden().contains(column.getId()) : kind.shownAtFirst());
        });
        var ordered = new ArrayList<>(table.getColumns());
        ordered.sort(Comparator.comparingInt(column -> place(column, state.order())));
        table.getColumns().setAll(ordered);
        table.getSortOrder().setAll(state.sort().stream().flatMap(id -> sorted(id).stream()).toList());
        restoring = false;
        table.sort();
    }

    private static int place(TableColumn<InstanceRow, ?> column, List<String> order) {
        int at = order.indexOf(column.getId());
        return at >= 0 ? at : order.size() + List.of(Column.values()).indexOf(kind(column));
    }

    private List<TableColumn<InstanceRow, ?>> sorted(String id) {
        boolean down = id.startsWith("-");
        var name = down ? id.substring(1) : id;
        var found = table.getColumns().stream().filter(column -> column.getId().equals(name)).toList();
        found.forEach(column -> column.setSortType(down ? SortType.DESCENDING : SortType.ASCENDING));
        return found;
    }

    private void keep() {
        if (restoring) {
            return;
        }
        var widths = new TreeMap<String, Double>();
        table.getColumns().forEach(column -> widths.put(column.getId(), Math.rint(column.getWidth())));
        memory.columns(new TableMemory.Columns(widths, table.getColumns().stream().map(TableColumn::getId).toList(),
                table.getColumns().stream().filter(column -> !column.isVisible()).map(TableColumn::getId).toList(),
                table.getSortOrder()
                        .stream()
                        .map(column -> (column.getSortType() == SortType.DESCENDING ? "-" : "") + column.getId())
                        .toList()));
    }

    private static Column kind(TableColumn<InstanceRow, ?> column) {
        return Column.of(column.getId()).orElseThrow();
    }
}
