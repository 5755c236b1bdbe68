package dev.sallyport.ui.fx;

import java.util.List;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons.Icon;

/// A banner for problems that belong to no one place. Shows the first of them and how many wait behind it.
public final class NoticeBar extends HBox {

    private final Messages messages;
    private final ObservableList<ProblemText> notices;

    /// @param notices what is to be told; dismissing takes one out
    public NoticeBar(Messages messages, ObservableList<ProblemText> notices) {
        this.messages = messages;
        this.notices = notices;
        getStyleClass().add("notice-bar");
        notices.addListener((InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        setVisible(!notices.isEmpty());
        setManaged(!notices.isEmpty());
        getChildren().clear();
        if (notices.isEmpty()) {
            return;
        }
        var first = notices.getFirst();
        var icon = Icons.of(Icon.WARNING);
        icon.getStyleClass().add("notice-icon");
        getChildren().addAll(icon, words(first), copy(first), dismiss());
        if (notices.size() > 1) {
            getChildren().add(3, dismissAll());
        }
    }

    private VBox words(ProblemText notice) {
        var title = new Label(notices.size() == 1 ? notice.title() : notice.title() + " · " + waiting());
        title.getStyleClass().add("notice-title");
        var text = new Label(notice.text() + " " + notice.remedy());
        text.setWrapText(true);
        var words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private String waiting() {
        return messages.count("notice.more.one", "notice.more.many", notices.size() - 1L);
    }

    private Button copy(ProblemText notice) {
        var copy = new Button(messages.text("notice.copy"));
        copy.setOnAction(_ -> Clip.copy(notice.forClipboard()));
        return flat(copy);
    }

    private Button dismissAll() {
        var all = new Button(messages.text("notice.dismiss-all"));
        all.setOnAction(_ -> notices.clear());
        return flat(all);
    }

    private Button dismiss() {
        var dismiss = new Button("", Icons.of(Icon.CLOSE));
        Tips.name(dismiss, messages.text("notice.dismiss"));
        dismiss.getStyleClass().add("button-icon");
        dismiss.setOnAction(_ -> notices.removeFirst());
        return flat(dismiss);
    }

    private static Button flat(Button button) {
        button.getStyleClass().addAll(List.of("flat", "small"));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
