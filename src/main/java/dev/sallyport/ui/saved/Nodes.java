package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Tips;

/// Small things that the screens of saved connections do with their nodes.
final class Nodes {

    private Nodes() {}

    /// A flat button that shows only a picture.
    static Button picture(Icon icon, String words, Runnable run) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setMinSize(Control.USE_PREF_SIZE, Control.USE_PREF_SIZE);
        Tips.name(button, words);
        button.setOnAction(_ -> run.run());
        return button;
    }

    static MenuItem item(String words, Icon icon, Runnable run) {
        var item = new MenuItem(words, Icons.of(icon));
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// Makes a choice box one of what may be left open: the first choice stands for "as the settings say".
    static <T> void choices(ChoiceBox<Optional<T>> box, List<T> all, Function<Optional<T>, String> words,
            ObjectProperty<Optional<T>> value) {
        box.getItems().add(Optional.empty());
        all.forEach(one -> box.getItems().add(Optional.of(one)));
        box.setConverter(converter(words));
        box.valueProperty().bindBidirectional(value);
    }

    static <T> StringConverter<T> converter(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing can be typed here");
            }
        };
    }
}
