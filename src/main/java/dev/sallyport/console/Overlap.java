package dev.sallyport.console;

/// Finds one text at the end of another, or inside it, in time proportional to their lengths (Knuth, Morris, Pratt).
///
/// @param whole where all of the text was found; negative if nowhere
/// @param tail  otherwise, how long the longest of its beginnings is that the other text ends with
record Overlap(int whole, int tail) {

    static Overlap of(String text, String sought) {
        if (sought.isEmpty()) {
            return new Overlap(-1, 0);
        }
        int[] fallbacks = fallbacks(sought);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            matched = step(sought, fallbacks, matched, text.charAt(i));
            if (matched == sought.length()) {
                return new Overlap(i + 1 - matched, matched);
            }
        }
        return new Overlap(-1, matched);
    }

    private static int[] fallbacks(String sought) {
        int[] fallbacks = new int[sought.length()];
        int matched = 0;
        for (int i = 1; i < sought.length(); i++) {
            matched = step(sought, fallbacks, matched, sought.charAt(i));
            fallbacks[i] = matched;
        }
        return fallbacks;
    }

    private static int step(String sought, int[] fallbacks, int matched, char next) {
        int at = matched;
        while (at > 0 && sought.charAt(at) != next) {
            at = fallbacks[at - 1];
        }
        return sought.charAt(at) == next ? at + 1 : at;
    }
}
