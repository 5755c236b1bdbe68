package dev.sallyport.ui.saved;

import java.util.Optional;

import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.ui.fx.Messages;

/// What the form's choices are called.
record ChoiceWords(Messages messages) {

    String keyType(Optional<KeyType> type) {
        return type.isEmpty()
                ? messages.text("saved.choice.default")
                : messages.text("drawer.key." + ClashWords.word(type));
    }

    String way(Optional<Way> way) {
        return way.isEmpty()
                ? messages.text("saved.choice.default")
                : messages.text("saved.way." + ClashWords.word(way));
    }

    String serial(boolean serial) {
        return messages.text(serial ? "saved.kind.serial" : "saved.kind.ssh");
    }

    String colour(Optional<Colour> colour) {
        return messages.text("saved.colour." + ClashWords.word(colour));
    }

    String scheme(Optional<String> scheme) {
        return scheme.map(word -> messages.text("saved.scheme." + word))
                .orElseGet(() -> messages.text("saved.choice.default"));
    }
}
