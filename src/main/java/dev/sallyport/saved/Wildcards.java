package dev.sallyport.saved;

import dev.sallyport.model.Instance;

/// EC2's patterns in filter values: `*` for any text, `?` for one character, a backslash before either to mean it.
///
/// Upper and lower case differ, as in EC2. Takes time in proportion to both lengths at most, whatever the pattern.
public final class Wildcards {

    private static final String SPECIAL = "*?\\";

    private Wildcards() {}

    /// Whether an instance is one that a rule means, as far as its tags go. Its profile and Region must be the rule's too.
    public static boolean matches(Target.ByRule rule, Instance instance) {
        return instance.profile().equals(rule.profile()) && instance.region().equals(rule.region()) && rule.tags()
                .entrySet()
                .stream()
                .allMatch(tag -> instance.tags().containsKey(tag.getKey())
                        && matches(tag.getValue(), instance.tags().get(tag.getKey())));
    }

    /// Whether `pattern` stands for `text`.
    public static boolean matches(String pattern, String text) {
        var signs = pattern.codePoints().toArray();
        var letters = text.codePoints().toArray();
        int sign = 0;
        int letter = 0;
        int star = -1;
        int from = 0;
        while (letter < letters.length) {
            boolean escaped = escaped(signs, sign);
            if (!escaped && sign < signs.length && signs[sign] == '*') {
                star = sign++;
                from = letter;
            } else if (sign < signs.length && (escaped
                    ? signs[sign + 1] == letters[letter]
                    : signs[sign] == '?' || signs[sign] == letters[letter])) {
                sign += escaped ? 2 : 1;
                letter++;
            } else if (star >= 0) {
                // The last star takes one letter more.
                sign = star + 1;
                letter = ++from;
            } else {
                return false;
            }
        }
        while (sign < signs.length && signs[sign] == '*') {
            sign++;
        }
        return sign == signs.length;
    }

    private static boolean escaped(int[] signs, int at) {
        return at + 1 < signs.length && signs[at] == '\\' && SPECIAL.indexOf(signs[at + 1]) >= 0;
    }

    /// The pattern that stands for `text` and nothing else.
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }
}
