package dev.sallyport.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import dev.sallyport.model.Instance;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Says what a draft would mean among the instances that are listed now. Asks nobody; quick enough for each keystroke.
final class Preview {

    private static final int MOST_NAMES = 3;

    private final Supplier<List<Instance>> listed;
    private final BiPredicate<Target, Instance> means;
    private final Messages messages;

    /// @param listed the instances of the home tab, whatever its filter
    /// @param means  whether a target means an instance
    Preview(Supplier<List<Instance>> listed, BiPredicate<Target, Instance> means, Messages messages) {
        this.listed = listed;
        this.means = means;
        this.messages = messages;
    }

    List<Instance> listed() {
        return listed.get();
    }

    /// In words; empty as long as the target is not complete.
    String of(Draft draft, Map<Field, String> wrong) {
        var needed = draft.byRule()
                ? List.of(Field.PROFILE, Field.REGION, Field.TAGS)
                : List.of(Field.INSTANCE, Field.REGION);
        if (needed.stream().anyMatch(wrong::containsKey)) {
            return "";
        }
        var target = draft.target();
        var found = new ArrayList<Instance>();
        for (var instance : listed.get()) {
            if (means.test(target, instance)) {
                found.add(instance);
            }
        }
        if (found.isEmpty()) {
            return messages.text(draft.byRule() ? "saved.preview.none" : "saved.preview.not-listed");
        }
        var names = found.stream().limit(MOST_NAMES).map(Preview::name).toList();
        var words = String.join(", ", names) + (found.size() > MOST_NAMES ? ", …" : "");
        return found.size() == 1
                ? messages.text("saved.preview.one", Map.of("names", words))
                : messages.text("saved.preview.many", Map.of("n", found.size(), "names", words));
    }

    private static String name(Instance instance) {
        return instance.name().isEmpty() ? instance.id().value() : SafeText.line(instance.name());
    }
}
