package dev.sallyport.ui.palette;

import java.util.Arrays;

/// Matches letters that stand in a text in this order, with others between them, and says how good that is.
///
/// A letter counts more at the start of a word and right after the one before it. The best way to lay the letters into
/// the text is found, not the first: `prod` lies on the last word of `pr-old-prod`. Everything is in lower case already.
final class Fuzzy {

    /// What no match has.
    static final int NONE = Integer.MIN_VALUE / 2;

    /// Longest text looked at and longest pattern taken, in characters.
    static final int MOST = 128;
    static final int LONGEST_PATTERN = 32;

    private static final int LETTER = 16;
    private static final int START_OF_TEXT = 24;
    private static final int START_OF_WORD = 16;
    private static final int IN_A_ROW = 20;
    private static final int GAP = 1;
    private static final int WHOLE = 40;

    private final int[][] best = new int[LONGEST_PATTERN][MOST];
    private final int[][] inRow = new int[LONGEST_PATTERN][MOST];

    /// How well `pattern` lies in `text`; [#NONE] if it does not.
    int score(char[] pattern, Folded text) {
        if (!possible(pattern, text)) {
            return NONE;
        }
        int length = text.length();
        int top = NONE;
        for (int i = 0; i < pattern.length; i++) {
            int before = NONE;
            top = NONE;
            for (int j = 0; j < length; j++) {
                // The best end of the letters before this one, at any place left of j, less the gap between.
                if (i > 0 && j > 0) {
                    before = Math.max(before - GAP, best[i - 1][j - 1]);
                }
                inRow[i][j] = NONE;
                best[i][j] = NONE;
                if (pattern[i] == text.at(j)) {
                    int letter = LETTER + start(text, j);
                    int fresh = i == 0 ? letter - Math.min(j, 8) * GAP : before + letter;
                    int row = i > 0 && j > 0 ? best[i - 1][j - 1] + LETTER + Math.max(IN_A_ROW, start(text, j)) : NONE;
                    inRow[i][j] = row;
                    best[i][j] = Math.max(fresh, row);
                    top = Math.max(top, best[i][j]);
                }
            }
            if (top <= NONE / 2) {
                return NONE;
            }
        }
        return pattern.length == length ? top + WHOLE : top - Math.min(length, 64) / 8;
    }

    /// The places of the letters in the text for the best match, which there must be.
    int[] places(char[] pattern, Folded text) {
        if (score(pattern, text) == NONE) {
            return new int[0];
        }
        var places = new int[pattern.length];
        int end = text.length() - 1;
        boolean next = false;
        for (int i = pattern.length - 1; i >= 0; i--) {
            int place = next ? end : bestPlace(i, end, i < pattern.length - 1);
            places[i] = place;
            next = i > 0 && inRow[i][place] > NONE / 2 && inRow[i][place] == best[i][place];
            end = place - 1;
        }
        return places;
    }

    private int bestPlace(int i, int end, boolean gaps) {
        int place = -1;
        int top = NONE;
        for (int j = 0; j <= end; j++) {
            int worth = best[i][j] - (gaps ? (end - j) * GAP : 0);
            if (best[i][j] > NONE / 2 && worth > top) {
                top = worth;
                place = j;
            }
        }
        return place;
    }

    private static int start(Folded text, int j) {
        if (j == 0) {
            return START_OF_TEXT;
        }
        return text.startsWord(j) ? START_OF_WORD : 0;
    }

    // Most texts are ruled out here, without the table.
    private static boolean possible(char[] pattern, Folded text) {
        if (pattern.length == 0 || pattern.length > Math.min(text.length(), LONGEST_PATTERN)) {
            return false;
        }
        int i = 0;
        for (int j = 0; j < text.length() && i < pattern.length; j++) {
            if (text.at(j) == pattern[i]) {
                i++;
            }
        }
        return i == pattern.length;
    }

    @Override
    public String toString() {
        return "Fuzzy" + Arrays.toString(new int[]{LETTER, START_OF_WORD, IN_A_ROW});
    }
}
