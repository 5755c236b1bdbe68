package dev.sallyport.ui.activity;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;

/// The facts of one connection below the table, with what can be done about it.
final class DetailsPane extends BorderPane {

    private static final double LABEL_PX = 120;

    private final ActivityFacts facts;
    private final GridPane grid = new GridPane();
    private final Button again;
    private final Button instances;
    private final Button copy;

    DetailsPane(Messages messages, ActivityFacts facts) {
        this.facts = facts;
        getStyleClass().add("activity-details");
        grid.getStyleClass().add("activity-facts");
        var labels = new ColumnConstraints(LABEL_PX);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(labels, values);
        again = button(messages, "activity.again", Icon.CONNECT);
        instances = button(messages, "activity.show-instance", Icon.SERVER);
        copy = button(messages, "activity.copy", Icon.COPY);
        var buttons = new FlowPane(again, instances, copy);
        buttons.getStyleClass().add("activity-buttons");
        setTop(buttons);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    void show(ActivityRow row, ActivityDoors doors) {
        grid.getChildren().clear();
        int line = 0;
        for (var fact : facts.of(row)) {
            var label = new Label(fact.label());
            label.getStyleClass().add("activity-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            var value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinWidth(0);
            if (fact.code()) {
                value.getStyleClass().add("code");
            }
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(line++, label, value);
        }
        again.setOnAction(_ -> doors.again().accept(row.connection()));
        instances.setOnAction(_ -> doors.instances().accept(row.connection()));
        copy.setOnAction(_ -> Clip.copy(facts.text(row)));
    }

    private static Button button(Messages messages, String key, Icon icon) {
        var button = new Button(messages.text(key), Icons.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
