package dev.sallyport.ui.saved;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// One line of the list: a group's head, or a connection with its mark, meaning, user, folder and star.
final class SavedCell extends ListCell<SavedRow> {

    private static final double INDENT_PX = 18;
    private static final double NAME_SHARE = 0.32;
    private static final double NAME_MOST_PX = 280;
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final SavedViewModel model;
    private final Messages messages;
    private final Region mark = new Region();
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label meaning = new Label();
    private final Label user = new Label();
    private final Label badge = new Label();
    private final StackPane star = new StackPane(Icons.of(Icon.STAR));
    private final HBox line = new HBox(mark, sign, name, meaning, user, badge, star);

    SavedCell(SavedViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        mark.getStyleClass().add("saved-mark");
        sign.getStyleClass().add("saved-sign");
        name.getStyleClass().add("saved-name");
        meaning.getStyleClass().add("saved-meaning");
        user.getStyleClass().add("saved-user");
        badge.getStyleClass().add("saved-badge");
        star.getStyleClass().add("saved-star");
        line.getStyleClass().add("saved-line");
        line.setAlignment(Pos.CENTER_LEFT);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.setMinWidth(0);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        user.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        star.setOnMouseClicked(event -> {
            if (getItem() instanceof SavedRow.Line shown) {
                model.star(shown);
                event.consume();
            }
        });
        // Without this the longest line would make the whole list scroll sideways.
        setPrefWidth(0);
        widthProperty().subscribe(this::measure);
    }

    @Override
    protected void updateItem(@Nullable SavedRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : line);
        pseudoClassStateChanged(HEAD, row != null && !(row instanceof SavedRow.Line));
        setAccessibleText(null);
        if (row == null || empty) {
            return;
        }
        line.setPadding(new Insets(0, 0, 0, row.depth() * INDENT_PX));
        switch (row) {
            case SavedRow.Line shown -> showLine(shown);
            case SavedRow.Group group -> showHead(SafeText.line(group.name()), group.count(), group.open());
            case SavedRow.Favourites all -> showHead(messages.text("saved.favourites"), all.count(), all.open());
        }
        measure();
    }

    private void showHead(String words, int count, boolean open) {
        Shown.when(mark, false);
        sign.getChildren().setAll(Icons.of(open ? Icon.MORE : Icon.NEXT));
        name.setText(words);
        meaning.setText(String.valueOf(count));
        Shown.when(user, false);
        Shown.when(badge, false);
        Shown.when(star, false);
        setAccessibleText(words + ", " + messages.count("saved.count.one", "saved.count.many", count) + ", "
                + messages.text(open ? "saved.group.open" : "saved.group.shut"));
    }

    private void showLine(SavedRow.Line shown) {
        var connection = shown.item().connection();
        var folder = shown.item().entry().folder();
        var words = new ChoiceWords(messages);
        mark.getStyleClass()
                .setAll("saved-mark", "saved-" + connection.colour()
                        .map(colour -> colour.name().toLowerCase(Locale.ROOT))
                        .orElse("none"));
        Shown.when(mark, true);
        sign.getChildren().setAll(Icons.of(connection.serial() ? Icon.SERIAL : Icon.CONNECT));
        name.setText(SafeText.line(connection.name()));
        meaning.setText(SafeText.line(shown.item().meaning()));
        user.setText(connection.user().map(SafeText::line).orElse(""));
        Shown.when(user, !user.getText().isEmpty());
        badge.setText(folder.own() ? "" : SafeText.line(String.valueOf(folder.path().getFileName())));
        badge.setGraphic(folder.writable() ? null : Icons.of(Icon.LOCK));
        badge.setTooltip(Tips.of(model.whyReadOnly(shown).orElseGet(() -> folder.path().toString())));
        Shown.when(badge, !folder.own() || !folder.writable());
        Shown.when(star, true);
        star.pseudoClassStateChanged(STARRED, shown.favourite());
        setAccessibleText(Stream
                .of(name.getText(), meaning.getText(), user.getText(), words.serial(connection.serial()),
                        badge.getText(), shown.favourite() ? messages.text("saved.favourite") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    // What the connections mean stands in one column, however deep they are.
    private void measure() {
        if (getItem() instanceof SavedRow.Line shown) {
            double width = Math.min(getWidth() * NAME_SHARE, NAME_MOST_PX) - shown.depth() * INDENT_PX;
            name.setMinWidth(width);
            name.setMaxWidth(width);
        } else {
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setMaxWidth(Region.USE_PREF_SIZE);
        }
    }
}
