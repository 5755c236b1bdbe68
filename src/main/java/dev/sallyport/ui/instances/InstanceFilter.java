package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the filter box says, understood.
///
/// Terms are separated by spaces and all have to hold. A term is free text, sought in name, id, addresses, type, Region,
/// system and tag values; or `word:text` with one of the words of [Word]. `-` before a term turns it round, `*` stands for any
/// text, quotes keep spaces together and make `word:"text"` cover the whole value. Case does not matter.
///
/// Nothing typed is an error: an unknown word is free text, a word without text says nothing yet. Immutable.
public final class InstanceFilter {

    private static final InstanceFilter ALL = new InstanceFilter(List.of(), List.of());

    private final List<Term> terms;
    private final List<String> unknownWords;

    private InstanceFilter(List<Term> terms, List<String> unknownWords) {
        this.terms = List.copyOf(terms);
        this.unknownWords = List.copyOf(unknownWords);
    }

    public static InstanceFilter parse(String typed) {
        var terms = new ArrayList<Term>();
        var unknown = new ArrayList<String>();
        for (var token : Tokens.of(typed)) {
            term(token, unknown).map(term -> token.minus() ? new Term.Not(term) : term).ifPresent(terms::add);
        }
        return terms.isEmpty() ? ALL : new InstanceFilter(terms, unknown);
    }

    /// Whether every term holds for `row`. A microsecond or so; free of allocation.
    public boolean matches(InstanceRow row) {
        for (var term : terms) {
            if (!term.holds(row)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it lets everything through.
    public boolean all() {
        return terms.isEmpty();
    }

    /// Words before a colon that mean nothing here and so were taken as free text, in the order typed.
    public List<String> unknownWords() {
        return unknownWords;
    }

    private static Optional<Term> term(Tokens.Token token, List<String> unknown) {
        int colon = token.text().indexOf(':');
        if (colon <= 0 || (token.quoted() >= 0 && token.quoted() <= colon)) {
            return free(token.text());
        }
        var typedWord = token.text().substring(0, colon);
        var word = Word.of(typedWord);
        if (word.isEmpty()) {
            if (typedWord.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                unknown.add(typedWord);
            }
            return free(token.text());
        }
        return word.get() == Word.TAG ? tag(token, colon + 1) : field(word.get(), token, colon + 1);
    }

    private static Optional<Term> free(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Term.Free(new Needle(text, Needle.Reach.ANYWHERE)));
    }

    private static Optional<Term> field(Word word, Tokens.Token token, int start) {
        return part(token, start, token.text().length(), word.reach()).map(needle -> new Term.Field(word, needle));
    }

    // A tag is written as AWS writes filters, so "env=prod" must not find "preprod": the value is taken from its beginning.
    private static Optional<Term> tag(Tokens.Token token, int start) {
        int equals = token.text().indexOf('=', start);
        if (equals <= start) {
            return part(token, start, token.text().length(), Needle.Reach.BEGINNING)
                    .map(key -> new Term.Tag(key, Optional.empty()));
        }
        var key = new Needle(token.text().substring(start, equals), Needle.Reach.WHOLE);
        var value = part(token, equals + 1, token.text().length(), Needle.Reach.BEGINNING);
        return Optional.of(new Term.Tag(key, value));
    }

    private static Optional<Needle> part(Tokens.Token token, int start, int end, Needle.Reach reach) {
        boolean whole = token.quotedFrom(start);
        if (start == end && !whole) {
            return Optional.empty();
        }
        return Optional.of(new Needle(token.text().substring(start, end), whole ? Needle.Reach.WHOLE : reach));
    }
}
