package dev.sallyport.ui.instances;

/// Text with `*` wildcards, compared with a whole value. Both sides are expected in lower case.
final class Glob {

    private Glob() {}

    static boolean wild(String pattern) {
        return pattern.indexOf('*') >= 0;
    }

    /// Whether `pattern` covers all of `value`. Takes at most `pattern × value` steps, whatever the stars.
    static boolean covers(String pattern, String value) {
        // Nine of ten values are ruled out by their last character.
        if (!pattern.isEmpty() && !pattern.endsWith("*")
                && !value.endsWith(pattern.substring(pattern.length() - 1))) {
            return false;
        }
        int p = 0;
        int v = 0;
        int star = -1;
        int retry = 0;
        while (v < value.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = v;
            } else if (p < pattern.length() && pattern.charAt(p) == value.charAt(v)) {
                p++;
                v++;
            } else if (star >= 0) {
                p = star + 1;
                v = ++retry;
            } else {
                return false;
            }
        }
        return onlyStars(pattern, p);
    }

    private static boolean onlyStars(String pattern, int from) {
        for (int i = from; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '*') {
                return false;
            }
        }
        return true;
    }
}
