package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Ties `Strip.fxml` to the view-model: how far the reading is in one line, and each scope in a list below it.
public final class StripController {

    private static final double LINE_PX = 30;
    private static final int MOST_LINES = 6;

    private final InstancesViewModel model;
    private final Messages messages;

    @FXML private Label summary;
    @FXML private ProgressBar progress;
    @FXML private Button retryAll;
    @FXML private Button cancel;
    @FXML private ToggleButton details;
    @FXML private ListView<ScopeLine> list;

    public StripController(InstancesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        show(progress, cancel);
        progress.visibleProperty().bind(model.underWayProperty());
        cancel.visibleProperty().bind(model.underWayProperty());
        cancel.setGraphic(Icons.of(Icon.CANCEL));
        cancel.setOnAction(_ -> model.cancel());
        retryAll.managedProperty().bind(retryAll.visibleProperty());
        retryAll.setGraphic(Icons.of(Icon.RECONNECT));
        retryAll.setOnAction(_ -> model.retryAll());
        details.selectedProperty()
                .subscribe(
                        open -> details.setGraphic(Icons.of(open ? Icon.LESS : Icon.MORE)));
        Tips.name(details, messages.text("strip.details.name"));
        list.setItems(model.lines());
        list.setCellFactory(_ -> new ScopeCell(model::retry, messages));
        list.setFixedCellSize(LINE_PX);
        list.visibleProperty().bind(details.selectedProperty());
        list.managedProperty().bind(list.visibleProperty());
        model.stripProperty().subscribe(this::show);
        model.underWayProperty().subscribe(() -> show(model.stripProperty().get()));
    }

    private static void show(ProgressBar progress, Button cancel) {
        progress.managedProperty().bind(progress.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
    }

    private void show(Strip strip) {
        summary.setText(words(strip));
        progress.setProgress(strip.all() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : strip.progress());
        retryAll.setVisible(strip.refused() + strip.stopped() > 0 && !model.underWayProperty().get());
        details.setDisable(strip.all() == 0);
        list.setPrefHeight(Math.min(strip.all(), MOST_LINES) * LINE_PX + 2);
        list.setMinHeight(list.getPrefHeight());
    }

    private String words(Strip strip) {
        if (strip.all() == 0) {
            return messages.text(model.underWayProperty().get() ? "strip.starting" : "strip.none");
        }
        var parts = new ArrayList<String>();
        add(parts, "strip.listed.one", "strip.listed.many", strip.listed());
        add(parts, "strip.refused.one", "strip.refused.many", strip.refused());
        add(parts, "strip.pending.one", "strip.pending.many", strip.pending());
        add(parts, "strip.stopped.one", "strip.stopped.many", strip.stopped());
        return String.join(messages.text("strip.separator"), parts);
    }

    private void add(List<String> parts, String one, String many, int number) {
        if (number > 0) {
            parts.add(messages.count(one, many, number));
        }
    }
}
