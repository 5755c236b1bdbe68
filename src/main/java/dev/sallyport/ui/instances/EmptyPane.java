package dev.sallyport.ui.instances;

import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// What stands in place of rows: an icon, why there are none, and one button that helps.
final class EmptyPane extends VBox {

    private static final double TEXT_WIDTH_PX = 460;

    private final InstancesViewModel model;
    private final Messages messages;
    private final Runnable sandbox;
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button button = new Button();

    /// @param sandbox opens the window on the sandbox
    EmptyPane(InstancesViewModel model, Messages messages, Runnable sandbox) {
        this.model = model;
        this.messages = messages;
        this.sandbox = sandbox;
        getStyleClass().add("empty-pane");
        setAlignment(Pos.CENTER);
        icon.getStyleClass().add("empty-icon");
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setAlignment(Pos.CENTER);
        text.setMaxWidth(TEXT_WIDTH_PX);
        getChildren().addAll(icon, title, text, button);
        model.emptinessProperty().subscribe(this::show);
        model.filterProperty().subscribe(() -> show(model.emptinessProperty().get()));
    }

    private void show(Emptiness emptiness) {
        switch (emptiness) {
            case Emptiness.Rows _ -> {}
            case Emptiness.Loading _ -> {
                plain("loading", Icon.REFRESH, model::cancel);
                icon.getChildren().setAll(new ProgressIndicator());
            }
            case Emptiness.NoFiles _ -> plain("no-files", Icon.FOLDER, sandbox);
            case Emptiness.NoProfile _ -> plain("no-profile", Icon.PROFILE, model::refresh);
            case Emptiness.NoInstances _ -> plain("no-instances", Icon.SERVER, model::refresh);
            case Emptiness.Stopped _ -> plain("stopped", Icon.CANCEL, model::refresh);
            case Emptiness.NoMatch _ -> noMatch();
            case Emptiness.AllRefused(var problem) -> {
                var words = messages.problem(problem);
                fill(Icon.FAILED, messages.text("empty.all-refused.title"), words.title() + ". " + words.text(),
                        messages.text("empty.all-refused.button"), model::retryAll);
            }
        }
    }

    private void noMatch() {
        var facts = Map.of("all", model.totalProperty().get(), "filter", SafeText.line(model.filterProperty().get()));
        fill(Icon.SEARCH, messages.text("empty.no-match.title"), messages.text("empty.no-match.text", facts),
                messages.text("empty.no-match.button"), () -> model.filterProperty().set(""));
    }

    private void plain(String state, Icon glyph, Runnable help) {
        var stem = "empty." + state;
        fill(glyph, messages.text(stem + ".title"), messages.text(stem + ".text"), messages.text(stem + ".button"),
                help);
    }

    private void fill(Icon glyph, String heading, String words, String verb, Runnable help) {
        icon.getChildren().setAll(Icons.of(glyph));
        title.setText(heading);
        text.setText(words);
        button.setText(verb);
        button.setOnAction(_ -> help.run());
    }
}
