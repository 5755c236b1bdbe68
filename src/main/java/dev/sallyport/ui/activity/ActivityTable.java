package dev.sallyport.ui.activity;

import java.time.Duration;
import java.util.Comparator;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Makes a table show the rows of the activity: columns, order, keys.
///
/// @param again connects as the selected row tells
record ActivityTable(TableView<ActivityRow> table, ActivityViewModel model, Messages messages, Runnable again) {

    void start() {
        for (var field : Field.values()) {
            table.getColumns().add(column(field));
        }
        table.setItems(model.shown());
        table.setTableMenuButtonVisible(true);
        table.setSortPolicy(_ -> {
            @Nullable
            Comparator<ActivityRow> order = table.getComparator();
            model.order(order == null ? ActivityViewModel.NEWEST_FIRST : order);
            return true;
        });
        table.setRowFactory(_ -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                again.run();
                event.consume();
            }
        });
    }

    private TableColumn<ActivityRow, ActivityRow> column(Field field) {
        var column = new TableColumn<ActivityRow, ActivityRow>(messages.text("activity.column." + field.id()));
        column.setId(field.id());
        column.setPrefWidth(field.width());
        column.setVisible(field.shownAtFirst());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new Cell(field));
        column.setComparator(order(field));
        return column;
    }

    private static Comparator<ActivityRow> order(Field field) {
        return switch (field) {
            case WHEN -> ActivityViewModel.NEWEST_FIRST.reversed();
            case LENGTH -> Comparator.comparing(
                    row -> row.connection().ended().map(end -> end.length()).orElse(Duration.ZERO));
            default -> Comparator.comparing(row -> row.text(field), String.CASE_INSENSITIVE_ORDER);
        };
    }

    private TableRow<ActivityRow> row() {
        var row = new TableRow<ActivityRow>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                again.run();
            }
        });
        return row;
    }

    private static final class Cell extends TableCell<ActivityRow, ActivityRow> {

        private final Field field;
        private final Region dot = new Region();

        Cell(Field field) {
            this.field = field;
            dot.getStyleClass().add("activity-dot");
            if (field.code()) {
                getStyleClass().add("code");
            }
        }

        @Override
        protected void updateItem(@Nullable ActivityRow row, boolean empty) {
            super.updateItem(row, empty);
            var text = row == null || empty ? "" : row.text(field);
            setText(text);
            setTooltip(text.isEmpty() ? null : Tips.of(text));
            boolean outcome = field == Field.OUTCOME && !text.isEmpty();
            setGraphic(outcome ? dot : null);
            if (outcome && row != null) {
                dot.getStyleClass().setAll("activity-dot", row.state());
            }
        }
    }
}
