package dev.sallyport.sandbox.aws;

import java.util.regex.Pattern;

/// EC2's patterns in filter values: `*` for any characters, `?` for exactly one, a backslash before either to mean it.
final class Wildcard {

    private final Pattern pattern;

    Wildcard(String text) {
        var regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0) {
                regex.append(Pattern.quote(text.substring(i + 1, i + 2)));
                i++;
            } else {
                regex.append(switch (letter) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(String.valueOf(letter));
                });
            }
        }
        this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    boolean matches(String value) {
        return pattern.matcher(value).matches();
    }
}
