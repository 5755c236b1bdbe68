package dev.sallyport.ui.settings;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// Makes the control of a setting: one kind for each [Domain], with what this computer has to offer.
record Editors(Choices choices, Tasks tasks, Messages messages) {

    /// A control that shows what holds and has what is chosen hold at once.
    Node of(SettingItem<?> item) {
        return switch (item.setting().domain()) {
            case Domain.Flag _ -> flag(as(item));
            case Domain.Whole _ -> {
                SettingItem<Integer> whole = as(item);
                // Fewer lines are thrown away at once, also those that the next digit would have kept.
                boolean careful = item.setting().equals(Setting.SCROLLBACK);
                yield new NumberField(NumberEntry.whole(whole, careful), item, item.words().unit(item.id()));
            }
            case Domain.Decimal _ -> new NumberField(NumberEntry.decimal(as(item)), item,
                    item.words().unit(item.id()));
            case Domain.Choice choice -> choice(as(item), choice.words());
            case Domain.Text _ -> item.setting().equals(Setting.FONT_FAMILY)
                    ? new FontBox(as(item), choices, tasks)
                    : text(as(item));
            case Domain.Names _ -> names(as(item));
            case Domain.Pairs _ -> pairs(item);
        };
    }

    /// Whether the control is too wide to stand beside the setting's words.
    static boolean wide(SettingItem<?> item) {
        return item.setting().domain() instanceof Domain.Names;
    }

    private static Node flag(SettingItem<Boolean> item) {
        var box = named(new CheckBox(), item);
        item.valueProperty().subscribe(box::setSelected);
        box.setOnAction(_ -> item.choose(box.isSelected()));
        return box;
    }

    private static Node choice(SettingItem<String> item, List<String> words) {
        var box = named(new ComboBox<String>(), item);
        box.getItems().setAll(words);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word == null ? "" : item.words().choice(item.id(), word);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        item.valueProperty().subscribe(box::setValue);
        box.valueProperty().subscribe((_, word) -> {
            if (word != null && !word.equals(item.valueProperty().get())) {
                item.choose(word);
            }
        });
        return box;
    }

    private static Node text(SettingItem<String> item) {
        var field = named(new TextField(), item);
        item.valueProperty().subscribe(field::setText);
        field.setOnAction(_ -> item.choose(field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && !field.getText().equals(item.valueProperty().get())) {
                item.choose(field.getText());
            }
        });
        return field;
    }

    private Node names(SettingItem<List<String>> item) {
        if (item.setting().equals(Setting.PROFILES)) {
            return picks(item, choices.profiles());
        }
        if (item.setting().equals(Setting.REGIONS)) {
            return picks(item, choices.regions());
        }
        return new FolderList(item, messages, FolderList::choose);
    }

    private Node picks(SettingItem<List<String>> item, Choices.Picks offered) {
        return new PickBoxes(offered, item.changedProperty(), item.words().none(item.id()), messages);
    }

    private static Node pairs(SettingItem<?> item) {
        var label = new Label();
        label.getStyleClass().add("setting-text");
        item.valueProperty().subscribe(_ -> label.setText(now(item)));
        return label;
    }

    private static <T> String now(SettingItem<T> item) {
        return item.words().value(item.setting(), item.valueProperty().get());
    }

    private static <C extends Control> C named(C control, SettingItem<?> item) {
        control.setAccessibleText(item.name());
        control.setAccessibleHelp(item.text());
        return control;
    }

    // Which kind of value a setting has is said by its domain, and the compiler cannot follow that.
    @SuppressWarnings("unchecked")
    private static <T> SettingItem<T> as(SettingItem<?> item) {
        return (SettingItem<T>) item;
    }
}
