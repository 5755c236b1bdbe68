package dev.sallyport.ui.activity;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;

/// What stands in place of rows: why there are none, and what helps.
final class EmptyActivity extends VBox {

    private static final double TEXT_WIDTH_PX = 460;

    private final ActivityViewModel model;
    private final Messages messages;
    private final Runnable settings;

    EmptyActivity(ActivityViewModel model, Messages messages, Runnable settings) {
        this.model = model;
        this.messages = messages;
        this.settings = settings;
        getStyleClass().add("activity-empty");
        setAlignment(Pos.CENTER);
        model.loadingProperty().subscribe(this::show);
        model.recordingProperty().subscribe(this::show);
        model.filterProperty().subscribe(this::show);
        model.shown().subscribe(this::show);
        show();
    }

    private void show() {
        if (!model.shown().isEmpty()) {
            return;
        }
        if (model.loadingProperty().get()) {
            getChildren().setAll(new ProgressIndicator());
        } else if (model.total() > 0) {
            fill("no-match", () -> model.filterProperty().set(""));
        } else if (model.recordingProperty().get()) {
            fill("none", model::refresh);
        } else {
            fill("off", settings);
        }
    }

    private void fill(String state, Runnable help) {
        var title = new Label(messages.text("activity.empty." + state + ".title"));
        title.getStyleClass().add("empty-title");
        var text = new Label(messages.text("activity.empty." + state + ".text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMaxWidth(TEXT_WIDTH_PX);
        text.setAlignment(Pos.CENTER);
        var button = new Button(messages.text("activity.empty." + state + ".button"));
        button.setOnAction(_ -> help.run());
        getChildren().setAll(title, text, button);
    }
}
