package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;

/// Ties `Drawer.fxml` to its view-model.
public final class DrawerController {

    private final DrawerViewModel model;
    private final Messages messages;
    private final Views views;
    private final PlanController plan;
    private final Facts facts;
    private final FactGrid factGrid;
    private final FactGrid tagGrid;
    private Runnable close = () -> {};
    private Runnable save = () -> {};

    @FXML private VBox nothing;
    @FXML private Node content;
    @FXML private Region dot;
    @FXML private Label name;
    @FXML private Label state;
    @FXML private Button saveButton;
    @FXML private Button closeButton;
    @FXML private VBox body;
    @FXML private VBox factBox;
    @FXML private VBox tagBox;

    DrawerController(DrawerViewModel model, Views views, Facts facts) {
        this.model = model;
        this.views = views;
        this.messages = views.messages();
        this.plan = new PlanController(model, messages, facts);
        this.facts = facts;
        this.factGrid = new FactGrid(messages);
        this.tagGrid = new FactGrid(messages);
    }

    void onClose(Runnable run) {
        close = run;
    }

    /// What "Save connection" does.
    void onSave(Runnable run) {
        save = run;
    }

    /// Brings the keyboard here; returns false if there is nothing to do.
    boolean focus() {
        return content.isVisible() && plan.focus();
    }

    boolean focused() {
        return content.isFocusWithin();
    }

    @FXML
    private void initialize() {
        saveButton.setGraphic(Icons.of(Icon.SAVED));
        Tips.name(saveButton, messages.text("action.save-connection"));
        closeButton.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(closeButton, messages.text("drawer.close"));
        body.getChildren().addFirst(views.load(plan));
        factBox.getChildren().add(factGrid);
        tagBox.getChildren().add(tagGrid);
        model.rowProperty().subscribe(this::show);
    }

    @FXML
    private void save() {
        save.run();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void show(Optional<InstanceRow> row) {
        nothing.setVisible(row.isEmpty());
        content.setVisible(row.isPresent());
        row.ifPresent(this::showRow);
    }

    private void showRow(InstanceRow row) {
        var instance = row.instance();
        var shown = SafeText.line(instance.name());
        name.setText(shown.isEmpty() ? messages.text("drawer.no-name") : shown);
        name.setTooltip(Tips.of(name.getText()));
        state.setText(instance.state().word() + messages.text("strip.separator") + row.system());
        dot.getStyleClass().setAll("state-dot", "state-" + instance.state().word());
        factGrid.show(facts.of(row));
        tagGrid.show(tags(row));
        tagBox.setVisible(!tags(row).isEmpty());
        tagBox.setManaged(tagBox.isVisible());
    }

    private static List<Fact> tags(InstanceRow row) {
        return row.instance()
                .tags()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> new Fact(tag.getKey(), tag.getValue(), false))
                .toList();
    }
}
