package dev.sallyport.sandbox.host.programs;

import java.util.regex.Pattern;

/// Patterns with `*` and `?` for whole names.
final class Wildcards {

    private Wildcards() {}

    static Pattern toPattern(String glob) {
        var regex = new StringBuilder();
        glob.replaceAll("\\*+", "*").chars().forEach(c -> regex.append(switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
