package dev.sallyport.saved.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tags as one text: `key=value;key=value`, with a backslash before what is meant literally.
final class TagCell {

    private TagCell() {}

    static String write(Map<String, String> tags) {
        var parts = new ArrayList<String>();
        tags.forEach((key, value) -> parts.add(escaped(key) + "=" + escaped(value)));
        return String.join(";", parts);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\;=]", "\\\\$0");
    }

    /// Empty if a part has no `=`, or if a key comes twice.
    static Optional<Map<String, String>> read(String cell) {
        var tags = new HashMap<String, String>();
        var key = Optional.<String>empty();
        var text = new StringBuilder();
        var rest = cell.isBlank() ? "" : cell + ";";
        for (int i = 0; i < rest.length(); i++) {
            var letter = rest.charAt(i);
            if (letter == '\\' && i + 1 < rest.length()) {
                i++;
                text.append(rest.charAt(i));
            } else if (letter == '=' && key.isEmpty()) {
                key = Optional.of(text.toString().strip());
                text.setLength(0);
            } else if (letter == ';') {
                if (key.isEmpty() || tags.put(key.get(), text.toString().strip()) != null) {
                    return Optional.empty();
                }
                key = Optional.empty();
                text.setLength(0);
            } else {
                text.append(letter);
            }
        }
        return text.isEmpty() ? Optional.of(tags) : Optional.empty();
    }
}
