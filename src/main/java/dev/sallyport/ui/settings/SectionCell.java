package dev.sallyport.ui.settings;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.settings.SettingsViewModel.Section;

/// A section's title and, while something is searched for, how often it is found there.
final class SectionCell extends ListCell<Section> {

    private static final PseudoClass WITHOUT = PseudoClass.getPseudoClass("without");

    private final Messages messages;
    private final Label title = new Label();
    private final Label hits = new Label();
    private final HBox line = new HBox(title, hits);

    SectionCell(Messages messages) {
        this.messages = messages;
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        hits.getStyleClass().add("section-hits");
        hits.setMinWidth(Label.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(Section section, boolean empty) {
        super.updateItem(section, empty);
        setGraphic(empty || section == null ? null : line);
        var found = Optional.ofNullable(section).flatMap(Section::hits);
        pseudoClassStateChanged(WITHOUT, found.equals(Optional.of(0)));
        if (section != null) {
            title.setText(section.title());
            hits.setText(found.filter(number -> number > 0).map(String::valueOf).orElse(""));
            setAccessibleText(found.map(
                    number -> section.title() + ", "
                            + messages.count("settings.hits.one", "settings.hits.many", number))
                    .orElse(section.title()));
        }
    }
}
