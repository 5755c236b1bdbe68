package dev.sallyport.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.sallyport.ui.fx.Messages;

/// The pages of the guide in the language of the window, in the order in which they are read.
public final class Guide {

    /// Every page, by its id.
    public static final List<String> IDS = List.of("first-steps", "list", "connecting", "host-keys", "serial", "saved",
            "palette", "activity", "many", "settings", "permissions", "hosts", "refused", "privacy");

    private final List<HelpPage> pages;

    /// Reads the pages: a few files of the program itself.
    ///
    /// @param deeds what keys the actions have just now
    public Guide(Messages messages, Deeds deeds) {
        var fillings = new Fillings(messages, deeds);
        var language = messages.locale().getLanguage();
        pages = IDS.stream().map(id -> HelpPage.of(id, fillings.fill(read(language, id)))).toList();
    }

    public List<HelpPage> pages() {
        return pages;
    }

    public Optional<HelpPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /// The pages that have each of the words of `query`; those that have the first in their title come first.
    public List<HelpPage> find(String query) {
        var words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var hits = pages.stream()
                .filter(page -> words.stream().allMatch(page.text().toLowerCase(Locale.ROOT)::contains));
        return hits.sorted((a, b) -> Boolean.compare(titled(b, words), titled(a, words))).toList();
    }

    private static boolean titled(HelpPage page, List<String> words) {
        return page.title().toLowerCase(Locale.ROOT).contains(words.getFirst());
    }

    private static String read(String language, String id) {
        try (var in = Guide.class.getResourceAsStream(language + "/" + id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("no page " + id + " in " + language);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
