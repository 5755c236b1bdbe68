package dev.sallyport.ui.serial;

import java.util.Map;

import dev.sallyport.model.Instance;
import dev.sallyport.ui.fx.SafeText;

/// How an instance is called where something is about to be done to it.
record Names(Instance instance) {

    /// Its name tag, or else its id.
    String name() {
        var name = SafeText.line(instance.name()).strip();
        return name.isEmpty() ? instance.id().value() : name;
    }

    /// For messages that name it.
    Map<String, String> facts() {
        return Map.of("name", name(), "id", instance.id().value());
    }
}
