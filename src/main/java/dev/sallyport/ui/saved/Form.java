package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;

/// The form's fields as they stand, to be bound to controls both ways.
final class Form {

    final StringProperty name = text();
    final StringProperty group = text();
    final BooleanProperty byRule = new SimpleBooleanProperty();
    final StringProperty instance = text();
    final StringProperty profile = text();
    final StringProperty region = text();
    final StringProperty named = text();
    final StringProperty tags = text();
    final StringProperty user = text();
    final ObjectProperty<Optional<KeyType>> keyType = none();
    final ObjectProperty<Optional<Way>> way = none();
    final BooleanProperty serial = new SimpleBooleanProperty();
    final StringProperty command = text();
    final ObjectProperty<Optional<Colour>> colour = none();
    final ObjectProperty<Optional<String>> scheme = none();
    final ObjectProperty<Optional<Folder>> folder = none();

    void fill(Draft draft) {
        name.set(draft.name());
        group.set(draft.group());
        byRule.set(draft.byRule());
        instance.set(draft.instance());
        profile.set(draft.profile());
        region.set(draft.region());
        named.set(draft.named());
        tags.set(draft.tags());
        user.set(draft.user());
        keyType.set(draft.keyType());
        way.set(draft.way());
        serial.set(draft.serial());
        command.set(draft.command());
        colour.set(draft.colour());
        scheme.set(draft.scheme());
    }

    Draft draft() {
        return new Draft(name.get(), group.get(), byRule.get(), instance.get(), profile.get(), region.get(),
                named.get(), tags.get(), user.get(), keyType.get(), way.get(), serial.get(), command.get(),
                colour.get(), scheme.get());
    }

    void onChange(Runnable run) {
        List.<Property<?>>of(name, group, byRule, instance, profile, region, named, tags, user, keyType, way, serial,
                command, colour, scheme, folder).forEach(property -> property.subscribe(() -> run.run()));
    }

    private static StringProperty text() {
        return new SimpleStringProperty("");
    }

    private static <T> ObjectProperty<Optional<T>> none() {
        return new SimpleObjectProperty<>(Optional.empty());
    }
}
