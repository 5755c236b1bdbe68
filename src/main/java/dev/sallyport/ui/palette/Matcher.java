package dev.sallyport.ui.palette;

import java.util.BitSet;

/// Judges how well an entry answers a query. Keeps a table between calls, so it is for one thread.
///
/// Each term must be found somewhere. Ids and addresses are matched from their beginning only, an id with or without its
/// `i-`: whoever pastes half an id wants that instance and not a name with the same letters in it.
final class Matcher {

    // More for each letter than any title can gain.
    private static final int EXACT = 48;
    private static final int WHOLE = 40;
    private static final int WORD = 30;
    private static final int INSIDE = 10;
    private static final int GROUP_LESS = 20;

    private final Fuzzy fuzzy = new Fuzzy();

    /// How well; [Fuzzy#NONE] if a term is not found.
    int score(Query query, Indexed entry) {
        int sum = 0;
        for (var term : query.terms()) {
            int score = (Folded.mask(term) & ~entry.mask()) == 0 ? score(term, entry) : Fuzzy.NONE;
            if (score == Fuzzy.NONE) {
                return Fuzzy.NONE;
            }
            sum += score;
        }
        return sum;
    }

    /// The characters of the title that the query's letters lie on.
    BitSet places(Query query, Indexed entry) {
        var places = new BitSet();
        for (var term : query.terms()) {
            if (!idOnly(term)) {
                for (int place : fuzzy.places(term, entry.title())) {
                    places.set(place);
                }
            }
        }
        return places;
    }

    private int score(char[] term, Indexed entry) {
        int best = Fuzzy.NONE;
        for (var exact : entry.exact()) {
            if (begins(exact, term)) {
                best = Math.max(best, telling(term) ? EXACT * term.length + WHOLE : INSIDE * term.length);
            }
        }
        if (idOnly(term)) {
            return best;
        }
        best = Math.max(best, fuzzy.score(term, entry.title()));
        int inGroup = fuzzy.score(term, entry.group());
        if (inGroup != Fuzzy.NONE) {
            best = Math.max(best, inGroup - GROUP_LESS);
        }
        for (var word : entry.words()) {
            int place = word.find(term);
            if (place >= 0) {
                best = Math.max(best, term.length * (word.startsWord(place) ? WORD : INSIDE));
            }
        }
        return best;
    }

    private static boolean begins(Folded exact, char[] term) {
        return exact.startsWith(term) || (exact.length() > 2 && exact.at(0) == 'i' && exact.at(1) == '-'
                && term.length < exact.length() - 1 && begins(exact, 2, term));
    }

    private static boolean begins(Folded exact, int from, char[] term) {
        for (int i = 0; i < term.length; i++) {
            if (exact.at(from + i) != term[i]) {
                return false;
            }
        }
        return true;
    }

    // Three letters or more with a digit among them are hardly the beginning of an id by chance; "bad" may well be.
    private static boolean telling(char[] term) {
        boolean digit = false;
        for (char letter : term) {
            digit |= letter >= '0' && letter <= '9';
        }
        return term.length >= 3 && (digit || idOnly(term));
    }

    private static boolean idOnly(char[] term) {
        return term.length >= 2 && term[0] == 'i' && term[1] == '-';
    }
}
