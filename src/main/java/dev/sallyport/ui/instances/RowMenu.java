package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// What can be done with the selected rows, by right click or the menu key.
final class RowMenu extends ContextMenu {

    private final TableView<InstanceRow> table;
    private final Messages messages;
    private final MenuItem connectItem = new MenuItem("", Icons.of(Icon.CONNECT));
    private final MenuItem serialItem = new MenuItem("", Icons.of(Icon.SERIAL));
    private final MenuItem runItem = new MenuItem("", Icons.of(Icon.TRY));
    private final MenuItem filterBy = new MenuItem();
    private Optional<Column> column = Optional.empty();

    /// What can be done with all selected rows.
    ///
    /// @param connect opens a terminal on each
    /// @param serial  opens the serial console of each
    /// @param run     runs a command on all
    record Doings(Runnable connect, Runnable serial, Runnable run) {}

    /// @param filter takes what is to be added to the filter box
    RowMenu(TableView<InstanceRow> table, Messages messages, Doings doings, Consumer<String> filter) {
        this.table = table;
        this.messages = messages;
        connectItem.setOnAction(_ -> doings.connect().run());
        serialItem.setOnAction(_ -> doings.serial().run());
        runItem.setOnAction(_ -> doings.run().run());
        filterBy.setGraphic(Icons.of(Icon.FILTER));
        filterBy.setOnAction(_ -> words().ifPresent(filter));
        getItems().addAll(connectItem, serialItem, runItem, new SeparatorMenuItem(),
                copy("menu.copy.id", row -> Optional.of(row.instance().id().value())),
                copy("menu.copy.name", row -> Optional.of(row.instance().name())),
                copy("menu.copy.public", row -> row.instance().publicIpv4().or(() -> row.instance().ipv6())),
                copy("menu.copy.private", row -> row.instance().privateIpv4()),
                copy("menu.copy.row", row -> Optional.of(asRow(table, row))), new SeparatorMenuItem(), filterBy);
        setOnShowing(_ -> prepare());
    }

    /// The column under the pointer, which "filter by" is about.
    void over(Optional<Column> pointed) {
        column = pointed;
    }

    /// The visible columns of `row` with tabs between them, as a spreadsheet takes it.
    static String asRow(TableView<InstanceRow> table, InstanceRow row) {
        return table.getVisibleLeafColumns()
                .stream()
                .map(TableColumn::getId)
                .flatMap(id -> Column.of(id).stream())
                .map(one -> SafeText.line(one.text(row)))
                .collect(Collectors.joining("\t"));
    }

    private MenuItem copy(String key, Function<InstanceRow, Optional<String>> value) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> Clip.copy(values(value)));
        // A value that is not there cannot be copied; looked at each time the menu opens.
        showingProperty().subscribe(showing -> item.setDisable(showing && values(value).isEmpty()));
        return item;
    }

    /// One line for each selected row that has the value.
    private String values(Function<InstanceRow, Optional<String>> value) {
        return rows().flatMap(row -> value.apply(row).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void prepare() {
        long many = rows().count();
        connectItem.setText(many == 1 ? messages.text("menu.connect") : words("menu.connect.many", many));
        serialItem.setText(many == 1 ? messages.text("menu.serial") : words("menu.serial.many", many));
        runItem.setText(messages.count("menu.run.one", "menu.run.many", many));
        var value = words();
        filterBy.setDisable(value.isEmpty());
        filterBy.setText(value.map(words -> messages.text("menu.filter", Map.of("value", words)))
                .orElseGet(() -> messages.text("menu.filter.none")));
    }

    private String words(String key, long many) {
        return messages.text(key, Map.of("n", many));
    }

    private Stream<InstanceRow> rows() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull);
    }

    private Optional<String> words() {
        return selected().flatMap(row -> column.orElse(Column.STATE).filterFor(row));
    }

    private Optional<InstanceRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }
}
