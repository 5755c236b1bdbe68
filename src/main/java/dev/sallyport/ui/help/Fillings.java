package dev.sallyport.ui.help;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.sallyport.ui.fx.Messages;

/// Replaces what stands in braces on a page by the program's own words, so that the guide cannot say something else.
///
/// - `{keys:find}` are the keys of an action, or its name in the menu if it has none
/// - `{action:find}` is an action's name
/// - `{setting:terminal.scheme}` is a setting's name
/// - `{words:main.home}` are any words of the window
/// - `{problems:transport}` is a table of what can be refused at a station, and what helps
final class Fillings {

    private static final Pattern FILLING = Pattern.compile("\\{(keys|action|setting|words|problems):([a-z0-9.-]+)}");
    private static final Pattern FACT = Pattern.compile("[„\"“]?\\{[a-zA-Z][a-zA-Z0-9]*}[“\"”]?");

    private final Messages messages;
    private final Deeds deeds;

    Fillings(Messages messages, Deeds deeds) {
        this.messages = messages;
        this.deeds = deeds;
    }

    String fill(String page) {
        return FILLING.matcher(page).replaceAll(match -> Matcher.quoteReplacement(of(match.group(1), match.group(2))));
    }

    private String of(String kind, String id) {
        return switch (kind) {
            case "keys" -> deeds.keys(id).orElseGet(() -> words("action." + id).orElse(id));
            case "action" -> words("action." + id).orElse(id);
            case "setting" -> words("setting." + id).orElse(id);
            case "words" -> words(id).orElse(id);
            case "problems" -> table(id);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Optional<String> words(String key) {
        try {
            return Optional.of(messages.text(key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    // Two problems with the same words, of two calls to AWS say, are one row.
    private String table(String station) {
        var rows = codes(station).stream()
                .map(code -> "| **" + plain(code + ".title") + "** | " + plain(code + ".remedy") + " |")
                .distinct()
                .collect(Collectors.joining("\n"));
        return "| " + messages.text("help.problem") + " | " + messages.text("help.remedy") + " |\n| --- | --- |\n"
                + rows;
    }

    private List<String> codes(String station) {
        var prefix = "problem." + station + ".";
        return messages.bundle()
                .keySet()
                .stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(".title"))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .sorted()
                .toList();
    }

    // Without an attempt there are no facts; a row reads well with dots in their places.
    private String plain(String key) {
        return FACT.matcher(messages.text(key))
                .replaceAll("…")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[");
    }
}
