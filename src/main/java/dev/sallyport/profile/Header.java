package dev.sallyport.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stands between the brackets of a section header.
///
/// @param good whether it is one that can be used; if not, `name` is our best guess at the profile meant
record Header(Section.Kind kind, String name, boolean prefixed, boolean good) {

    private static final Pattern FORM = Pattern.compile("\\[(.*?)\\]\\s*([#;].*)?");
    private static final String PREFIX = "profile";

    static Header ofConfiguration(String line) {
        var inner = inner(line);
        var words = inner.orElse(guess(line)).split("\\s+", 2);
        var rest = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case PREFIX -> named(Section.Kind.PROFILE, rest, true, inner.isPresent());
            case "sso-session" -> named(Section.Kind.SSO_SESSION, rest, false, inner.isPresent());
            case "services" -> named(Section.Kind.SERVICES, rest, false, inner.isPresent());
            case "default" -> named(Section.Kind.PROFILE, words[0], false, inner.isPresent() && rest.isEmpty());
            default -> new Header(Section.Kind.OTHER, words[0], false, inner.isPresent() && !words[0].isEmpty());
        };
    }

    static Header ofCredentials(String line) {
        var inner = inner(line);
        return named(Section.Kind.PROFILE, inner.orElse(guess(line)), false, inner.isPresent());
    }

    /// Whether this is `[profile x]` where the credentials file wants `[x]`.
    boolean prefixedName() {
        return name.startsWith(PREFIX + " ") || name.startsWith(PREFIX + "\t");
    }

    String withoutPrefix() {
        return prefixedName() ? name.substring(PREFIX.length()).strip() : name;
    }

    private static Header named(Section.Kind kind, String written, boolean prefixed, boolean closed) {
        var name = unquoted(written);
        var usable = !name.isEmpty() && name.chars().noneMatch(Character::isISOControl) && !loneQuote(name);
        return new Header(kind, name, prefixed, closed && usable);
    }

    private static Optional<String> inner(String line) {
        var match = FORM.matcher(line.strip());
        return match.matches() ? Optional.of(match.group(1).strip()) : Optional.empty();
    }

    private static String guess(String line) {
        return line.strip().substring(1).replace("]", "").strip();
    }

    private static String unquoted(String written) {
        var name = written.strip();
        var quoted = name.length() >= 2 && (name.charAt(0) == '"' || name.charAt(0) == '\'')
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static boolean loneQuote(String name) {
        return name.startsWith("\"") || name.startsWith("'") || name.endsWith("\"");
    }
}
