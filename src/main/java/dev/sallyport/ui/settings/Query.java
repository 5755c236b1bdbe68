package dev.sallyport.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What was typed into the search, word by word.
public record Query(List<String> words) {

    /// A piece of a text.
    ///
    /// @param hit whether it is one of the words
    public record Piece(String text, boolean hit) {}

    public Query {
        words = List.copyOf(words);
    }

    public static Query of(String typed) {
        return new Query(Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether all words are in a text of small letters.
    boolean in(String text) {
        return words.stream().allMatch(text::contains);
    }

    /// `text` cut at the words found in it.
    public List<Piece> cut(String text) {
        var hits = new boolean[text.length()];
        // A letter that has another number of characters when it is made small would move what comes after it.
        var small = text.toLowerCase(Locale.ROOT);
        if (small.length() == text.length()) {
            words.forEach(word -> mark(small, word, hits));
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || hits[at] != hits[from]) {
                pieces.add(new Piece(text.substring(from, at), hits[from]));
                from = at;
            }
        }
        return List.copyOf(pieces);
    }

    private static void mark(String text, String word, boolean[] hits) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            for (int i = at; i < at + word.length(); i++) {
                hits[i] = true;
            }
        }
    }
}
