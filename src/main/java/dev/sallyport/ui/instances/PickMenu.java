package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// A menu button with a check mark for each item and one for all of them. It stays open while several are ticked.
final class PickMenu {

    /// The button's words: for all, for none, and the stem for several.
    record Words(String all, String none, String many) {}

    private final MenuButton button;
    private final Messages messages;
    private final Words words;
    private final Runnable all;
    private final Consumer<String> toggle;
    private List<String> names = List.of();

    PickMenu(MenuButton button, Messages messages, Words words, Runnable all, Consumer<String> toggle) {
        this.button = button;
        this.messages = messages;
        this.words = words;
        this.all = all;
        this.toggle = toggle;
    }

    void follow(ObservableValue<List<PickItem>> items) {
        items.subscribe(this::show);
    }

    private void show(List<PickItem> items) {
        var usable = items.stream().filter(item -> item.whyNot().isEmpty()).toList();
        var chosen = usable.stream().filter(PickItem::chosen).toList();
        boolean everything = chosen.size() == usable.size();
        button.setText(label(usable.size(), chosen));
        // Made anew only if other names are offered: an open menu would lose its place.
        var now = items.stream().map(PickItem::name).toList();
        if (!now.equals(names) || button.getItems().isEmpty()) {
            names = now;
            button.getItems().setAll(item(messages.text(words.all()), all), new SeparatorMenuItem());
            items.forEach(item -> button.getItems().add(item(text(item), () -> toggle.accept(item.name()))));
        }
        tick(0, everything, false);
        for (int i = 0; i < items.size(); i++) {
            tick(i + 2, items.get(i).chosen(), items.get(i).whyNot().isPresent());
        }
    }

    private String label(int usable, List<PickItem> chosen) {
        if (usable == 0) {
            return messages.text(words.none());
        }
        if (chosen.size() == 1) {
            return SafeText.line(chosen.getFirst().name());
        }
        return chosen.size() == usable
                ? messages.text(words.all())
                : messages.text(words.many(), Map.of("n", chosen.size()));
    }

    private String text(PickItem item) {
        return item.whyNot()
                .map(why -> messages.text("picker.item.why", Map.of("name", item.name(), "why", why)))
                .orElseGet(() -> SafeText.line(item.name()));
    }

    private static CustomMenuItem item(String text, Runnable run) {
        var box = new CheckBox(text);
        // The menu item takes the click and the Enter key; the box only shows.
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        var item = new CustomMenuItem(box, false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    private void tick(int at, boolean chosen, boolean disabled) {
        var item = button.getItems().get(at);
        if (item instanceof CustomMenuItem custom && custom.getContent() instanceof CheckBox box) {
            box.setSelected(chosen);
            item.setDisable(disabled);
        }
    }
}
