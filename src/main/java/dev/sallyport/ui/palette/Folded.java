package dev.sallyport.ui.palette;

import java.util.Locale;

/// A text made ready to be searched: in lower case, with the places at which words start. At most [Fuzzy#MOST] characters.
final class Folded {

    static final Folded EMPTY = new Folded("");

    private final char[] letters;
    private final boolean[] starts;
    private final long mask;

    Folded(String text) {
        var shown = text.length() > Fuzzy.MOST ? text.substring(0, Fuzzy.MOST) : text;
        letters = fold(shown);
        starts = new boolean[letters.length];
        for (int i = 0; i < letters.length; i++) {
            starts[i] = i == 0 || startsWord(shown.charAt(i - 1), shown.charAt(i));
        }
        mask = mask(letters);
    }

    /// In lower case, character by character, so that places are those of the text shown.
    static char[] fold(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        return folded;
    }

    /// One bit for each letter and digit that occurs, one for each of a few classes of other characters.
    static long mask(char[] letters) {
        long mask = 0;
        for (char letter : letters) {
            mask |= bit(letter);
        }
        return mask;
    }

    long mask() {
        return mask;
    }

    int length() {
        return letters.length;
    }

    char at(int place) {
        return letters[place];
    }

    boolean startsWord(int place) {
        return starts[place];
    }

    boolean startsWith(char[] pattern) {
        return matchesAt(pattern, 0);
    }

    /// Where `pattern` stands as it is, at the start of a word if it does so anywhere; -1 if nowhere.
    int find(char[] pattern) {
        int found = -1;
        for (int i = 0; i + pattern.length <= letters.length; i++) {
            if (matchesAt(pattern, i)) {
                if (starts[i]) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    private boolean matchesAt(char[] pattern, int place) {
        if (place + pattern.length > letters.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (letters[place + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWord(char before, char now) {
        if (!Character.isLetterOrDigit(now)) {
            return false;
        }
        return !Character.isLetterOrDigit(before) || (Character.isUpperCase(now) && Character.isLowerCase(before))
                || (Character.isDigit(now) && !Character.isDigit(before));
    }

    private static long bit(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return 1L << (letter - 'a');
        }
        if (letter >= '0' && letter <= '9') {
            return 1L << (26 + letter - '0');
        }
        return 1L << (36 + letter % 28);
    }

    @Override
    public String toString() {
        return String.valueOf(letters).toLowerCase(Locale.ROOT);
    }
}
