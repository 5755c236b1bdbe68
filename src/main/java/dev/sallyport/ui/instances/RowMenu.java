package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

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

/// What can be done with the selected row, by right click or the menu key.
final class RowMenu extends ContextMenu {

    private final TableView<InstanceRow> table;
    private final Messages messages;
    private final MenuItem filterBy = new MenuItem();
    private Optional<Column> column = Optional.empty();

    /// @param connect connects to the selected row
    /// @param serial  opens its serial console
    /// @param filter  takes what is to be added to the filter box
    RowMenu(TableView<InstanceRow> table, Messages messages, Runnable connect, Runnable serial,
            Consumer<String> filter) {
        this.table = table;
        this.messages = messages;
        var connectItem = new MenuItem(messages.text("menu.connect"), Icons.of(Icon.CONNECT));
        connectItem.setOnAction(_ -> connect.run());
        filterBy.setGraphic(Icons.of(Icon.FILTER));
        filterBy.setOnAction(_ -> words().ifPresent(filter));
        var serialItem = new MenuItem(messages.text("menu.serial"), Icons.of(Icon.SERIAL));
        serialItem.setOnAction(_ -> serial.run());
        getItems().addAll(connectItem, serialItem, new SeparatorMenuItem(),
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
        item.setOnAction(_ -> selected().flatMap(value).ifPresent(Clip::copy));
        // A value that is not there cannot be copied; looked at each time the menu opens.
        showingProperty().subscribe(
                showing -> item
                        .setDisable(showing && selected().flatMap(value).filter(text -> !text.isEmpty()).isEmpty()));
        return item;
    }

    private void prepare() {
        var value = words();
        filterBy.setDisable(value.isEmpty());
        filterBy.setText(value.map(words -> messages.text("menu.filter", Map.of("value", words)))
                .orElseGet(() -> messages.text("menu.filter.none")));
    }

    private Optional<String> words() {
        return selected().flatMap(row -> column.orElse(Column.STATE).filterFor(row));
    }

    private Optional<InstanceRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }
}
