package dev.sallyport.console;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.console.Milestone.Kind;

/// One way in which a console says that a milestone is reached.
///
/// @param prompt whether the line may be without its end: something waits for input there
record BootRule(Kind kind, Pattern pattern, boolean prompt) {

    /// Enough for any line of a console, and for a label.
    private static final int LONGEST = 200;

    static BootRule line(Kind kind, String regex) {
        return new BootRule(kind, Pattern.compile(regex), false);
    }

    static BootRule prompt(Kind kind, String regex) {
        return new BootRule(kind, Pattern.compile(regex), true);
    }

    /// The milestone's text: the pattern's group `text`, or the line without the kernel's time stamp.
    Optional<String> in(String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var named = pattern.namedGroups().containsKey("text")
                ? Optional.ofNullable(matcher.group("text"))
                : Optional.<String>empty();
        var text = named.orElseGet(() -> line.replaceFirst("^" + BootRules.STAMP, "")).strip();
        return Optional.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip());
    }
}
