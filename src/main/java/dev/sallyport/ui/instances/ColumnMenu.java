package dev.sallyport.ui.instances;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// The button that shows and hides columns.
final class ColumnMenu {

    private final MenuButton button;
    private final TableView<InstanceRow> table;
    private final Messages messages;
    private final Runnable reset;

    ColumnMenu(MenuButton button, TableView<InstanceRow> table, Messages messages, Runnable reset) {
        this.button = button;
        this.table = table;
        this.messages = messages;
        this.reset = reset;
    }

    void start() {
        button.setGraphic(Icons.of(Icon.COLUMNS));
        Tips.name(button, messages.text("instances.columns"));
        for (var kind : Column.values()) {
            table.getColumns().stream().filter(column -> column.getId().equals(kind.id())).forEach(column -> {
                var item = new CheckMenuItem(column.getText());
                item.selectedProperty().bindBidirectional(column.visibleProperty());
                button.getItems().add(item);
            });
        }
        var again = new MenuItem(messages.text("instances.columns.reset"));
        again.setOnAction(_ -> reset.run());
        button.getItems().addAll(new SeparatorMenuItem(), again);
    }
}
