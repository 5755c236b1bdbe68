package dev.sallyport.sandbox.host.boot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values and conditions that the texts of a boot ask for.
record Scene(Map<String, String> values, Set<String> words) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern UNIT = Pattern
            .compile("[^ ]+\\.(?:target|service|socket|mount|slice|path|device|scope) - ");

    Scene {
        values = Map.copyOf(values);
        words = Set.copyOf(words);
    }

    Scene with(String name, String value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Scene(more, words);
    }

    Scene given(boolean so, String word) {
        var more = new HashSet<>(words);
        if (so) {
            more.add(word);
        } else {
            more.remove(word);
        }
        return new Scene(values, more);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /// The line with values in its places, `other` being asked for what the scene does not know.
    String fill(String line, Function<String, String> other) {
        var filled = PLACE.matcher(line)
                .replaceAll(r -> Matcher
                        .quoteReplacement(values.getOrDefault(r.group(1), other.apply(r.group(1)))));
        // Some distributions have systemd name its units by description only.
        return has("plain-units") ? UNIT.matcher(filled).replaceFirst("") : filled;
    }
}
