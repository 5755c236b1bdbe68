package dev.sallyport.ui.settings;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;

/// A choice among the monospaced fonts that are installed. They are looked for when the list is first opened.
final class FontBox extends ComboBox<String> {

    private boolean asked;
    private boolean filling;

    FontBox(SettingItem<String> item, Choices choices, Tasks tasks) {
        setAccessibleText(item.name());
        setAccessibleHelp(item.text());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String family) {
                return family == null || family.isBlank() ? item.initialWords() : family;
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        item.valueProperty().subscribe(family -> fill(withChosen(getItems(), family), family));
        setOnShowing(_ -> {
            if (!asked) {
                asked = true;
                tasks.start("list fonts", choices.fonts()::get, outcome -> {
                    if (outcome instanceof Outcome.Done<List<String>>(var found)) {
                        var families = new ArrayList<>(List.of(""));
                        families.addAll(found);
                        fill(withChosen(families, item.valueProperty().get()), item.valueProperty().get());
                    }
                });
            }
        });
        valueProperty().subscribe((_, family) -> {
            if (!filling && family != null) {
                item.choose(family);
            }
        });
    }

    private void fill(List<String> families, String chosen) {
        filling = true;
        if (!families.equals(getItems())) {
            getItems().setAll(families);
        }
        setValue(chosen);
        filling = false;
    }

    private static List<String> withChosen(List<String> families, String chosen) {
        var all = new ArrayList<>(families.isEmpty() ? List.of("") : families);
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }
}
