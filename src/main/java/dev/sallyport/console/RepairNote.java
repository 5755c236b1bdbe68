package dev.sallyport.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A short guide for one way in which a system dies. Its words are under `note.<id>` in `messages.properties`.
///
/// @param id       lower case and hyphens
/// @param symptoms what to look for in a console's text; any one of them is enough
public record RepairNote(String id, List<Pattern> symptoms, List<Step> steps) {

    /// One thing to do.
    ///
    /// @param key     of its words
    /// @param command to be typed at a shell of root, without Enter; where it has a placeholder, the words say so
    public record Step(String key, Optional<String> command) {}

    public RepairNote {
        symptoms = List.copyOf(symptoms);
        steps = List.copyOf(steps);
    }

    /// @param symptoms regular expressions; `^` is the beginning of a line
    /// @param commands one for each step, empty where there is nothing to type
    static RepairNote of(String id, List<String> symptoms, String... commands) {
        var steps = IntStream.range(0, commands.length)
                .mapToObj(i -> new Step("note." + id + ".step." + (i + 1),
                        Optional.of(commands[i]).filter(command -> !command.isEmpty())))
                .toList();
        return new RepairNote(id, symptoms.stream().map(one -> Pattern.compile(one, Pattern.MULTILINE)).toList(),
                steps);
    }

    /// The key of its heading.
    public String titleKey() {
        return "note." + id + ".title";
    }

    /// The key of what has happened, and how it shows.
    public String aboutKey() {
        return "note." + id + ".about";
    }

    boolean fits(String plainLog) {
        return symptoms.stream().anyMatch(symptom -> symptom.matcher(plainLog).find());
    }
}
