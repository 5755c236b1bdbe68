package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
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

/// What is wrong, above the list: the first problem in words, how many more there are, all of them on request and to copy.
final class ProblemStrip extends VBox {

    private static final int MOST_SHOWN = 20;

    private final Messages messages;
    private List<ProblemText> problems = List.of();
    private boolean all;

    ProblemStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("saved-problems");
        Shown.when(this, false);
    }

    ProblemStrip follow(ObservableValue<List<Problem>> some) {
        some.subscribe(now -> {
            problems = now.stream().map(messages::problem).toList();
            all = false;
            show();
        });
        return this;
    }

    ProblemStrip followOne(ObservableValue<Optional<Problem>> one) {
        one.subscribe(now -> {
            problems = now.map(messages::problem).stream().toList();
            show();
        });
        return this;
    }

    private void show() {
        getChildren().clear();
        Shown.when(this, !problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        var shown = problems.stream().limit(all ? MOST_SHOWN : 1).toList();
        shown.forEach(one -> getChildren().add(line(one, getChildren().isEmpty())));
    }

    private HBox line(ProblemText words, boolean first) {
        var sign = Icons.of(Icon.WARNING);
        sign.getStyleClass().add("notice-icon");
        var title = new Label(words.title());
        title.getStyleClass().add("notice-title");
        var text = new Label(words.text() + " " + words.remedy());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var both = new VBox(title, text);
        words.detail().ifPresent(detail -> {
            var own = new Label(detail);
            own.getStyleClass().add("saved-detail");
            own.setWrapText(true);
            both.getChildren().add(own);
        });
        HBox.setHgrow(both, Priority.ALWAYS);
        var line = new HBox(12, sign, both);
        line.setAlignment(Pos.TOP_LEFT);
        if (first) {
            line.getChildren().addAll(buttons());
        }
        return line;
    }

    private List<Button> buttons() {
        var copy = flat(messages.text("notice.copy"), () -> Clip.copy(
                problems.stream().map(ProblemText::forClipboard).collect(Collectors.joining("\n"))));
        if (problems.size() == 1) {
            return List.of(copy);
        }
        var more = flat(all
                ? messages.text("saved.problems.less")
                : messages.count("saved.problems.one", "saved.problems.many", problems.size() - 1L), () -> {
                    all = !all;
                    show();
                });
        return List.of(more, copy);
    }

    private static Button flat(String words, Runnable run) {
        var button = new Button(words);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
