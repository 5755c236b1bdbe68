package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.model.Problem;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// What went wrong with one part of the panel: what happened, one thing to do, and a button that copies it all.
final class ProblemBox extends VBox {

    private final Messages messages;

    ProblemBox(Messages messages) {
        super(4);
        this.messages = messages;
        getStyleClass().add("problem-box");
        Shown.when(this, false);
    }

    /// Shows what `problem` says, as long as it says something.
    ProblemBox follow(ObservableValue<Optional<Problem>> problem) {
        problem.subscribe(now -> {
            getChildren().clear();
            now.map(messages::problem).ifPresent(this::fill);
            Shown.when(this, now.isPresent());
        });
        return this;
    }

    private void fill(ProblemText words) {
        var title = label(words.title());
        title.getStyleClass().add("problem-box-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var copy = new Button("", Icons.of(Icon.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "small");
        Tips.name(copy, messages.text("notice.copy"));
        copy.setOnAction(_ -> Clip.copy(words.forClipboard()));
        getChildren().addAll(new HBox(4, title, copy), label(words.text()), label(words.remedy()));
        words.detail().ifPresent(detail -> {
            var own = label(detail);
            own.getStyleClass().add("problem-box-detail");
            getChildren().add(own);
        });
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
