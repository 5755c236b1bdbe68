package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Fills and binds what is chosen from lists in the form.
final class EditorChoices {

    private final EditorViewModel model;
    private final Messages messages;
    private final ChoiceWords words;
    private final Supplier<List<String>> groups;

    /// @param groups the groups that there are
    EditorChoices(EditorViewModel model, Messages messages, Supplier<List<String>> groups) {
        this.model = model;
        this.messages = messages;
        this.words = new ChoiceWords(messages);
        this.groups = groups;
    }

    /// The folder to save in; not shown as long as there is only our own.
    void folder(ChoiceBox<Optional<Folder>> box, VBox field) {
        box.setConverter(Nodes.converter(one -> one.map(this::folder).orElse("")));
        model.openProperty().subscribe(open -> {
            if (open) {
                var chosen = model.form().folder.get();
                var offered = model.folders().stream().filter(Folder::writable).map(Optional::of).toList();
                box.getItems().setAll(offered);
                if (!offered.contains(chosen)) {
                    box.getItems().add(chosen);
                }
                Shown.when(field, box.getItems().size() > 1 || chosen.filter(Folder::writable).isEmpty());
                box.setValue(chosen);
            }
        });
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                model.form().folder.set(value);
            }
        });
    }

    private String folder(Folder folder) {
        return folder.own() ? messages.text("saved.folder.own") : SafeText.line(folder.path().toString());
    }

    void suggestions(ComboBox<String> group, ComboBox<String> profile, ComboBox<String> region) {
        suggest(group, groups);
        suggest(profile, () -> listed(Instance::profile));
        suggest(region, () -> listed(instance -> instance.region().value()));
    }

    private List<String> listed(Function<Instance, String> what) {
        return model.listed().stream().map(what).distinct().sorted().toList();
    }

    private static void suggest(ComboBox<String> box, Supplier<List<String>> all) {
        // Filled as it opens: replacing the items while one types would take the text with them.
        box.setOnShowing(_ -> {
            var typed = box.getEditor().getText();
            box.getItems().setAll(all.get());
            box.getEditor().setText(typed);
        });
    }

    void kinds(ChoiceBox<Optional<KeyType>> key, ChoiceBox<Optional<Way>> way, ChoiceBox<Optional<String>> scheme) {
        var form = model.form();
        Nodes.choices(key, List.of(KeyType.values()), words::keyType, form.keyType);
        Nodes.choices(way, List.of(Way.values()), words::way, form.way);
        Nodes.choices(scheme, schemes(), words::scheme, form.scheme);
    }

    private static List<String> schemes() {
        return Setting.SCHEME.domain() instanceof Domain.Choice(var all) ? all : List.of();
    }

    /// One dot for each colour and one for none.
    void colours(HBox place) {
        var group = new ToggleGroup();
        place.getChildren().add(colour(Optional.empty(), group));
        for (var colour : Colour.values()) {
            place.getChildren().add(colour(Optional.of(colour), group));
        }
    }

    private ToggleButton colour(Optional<Colour> colour, ToggleGroup group) {
        var dot = new Region();
        dot.getStyleClass()
                .addAll("saved-swatch", "saved-"
                        + colour.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("none"));
        var button = new ToggleButton("", dot);
        button.getStyleClass().addAll("button-icon", "flat", "saved-swatch-button");
        button.setToggleGroup(group);
        Tips.name(button, words.colour(colour));
        button.setOnAction(_ -> {
            // One of them always is chosen; pressing the chosen one again must not take it away.
            button.setSelected(true);
            model.form().colour.set(colour);
        });
        model.form().colour.subscribe(now -> button.setSelected(now.equals(colour)));
        return button;
    }

    /// Two radio buttons for one yes or no.
    void pair(RadioButton no, RadioButton yes, BooleanProperty value) {
        value.subscribe(now -> (now ? yes : no).setSelected(true));
        yes.selectedProperty().subscribe(now -> value.set(now));
    }
}
