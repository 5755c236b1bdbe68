package dev.sallyport.saved;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.plan.OsUser;

/// What a saved connection may hold, so that its file can be read by everybody and cannot surprise anybody.
///
/// The same is said in `src/docs/connection.schema.json`. Lengths are in UTF-16 code units.
public final class Limits {

    public static final int NAME = 100;
    public static final int GROUP = 200;
    public static final int PROFILE = 200;
    public static final int COMMAND = 1_000;
    /// EC2's own limits for tags.
    public static final int TAGS = 50;
    public static final int TAG_KEY = 128;
    public static final int TAG_VALUE = 256;

    private static final Pattern SCHEME = Pattern.compile("[a-z0-9-]{1,40}");

    private Limits() {}

    /// The field that cannot be saved so, by its name in the file; empty if all can.
    public static Optional<String> fault(SavedConnection one) {
        if (!fits(one.name(), 1, NAME)) {
            return Optional.of("name");
        }
        if (!fits(one.group(), 0, GROUP)) {
            return Optional.of("group");
        }
        if (one.user().isPresent() && !OsUser.valid(one.user().get())) {
            return Optional.of("user");
        }
        if (one.command().isPresent() && !fits(one.command().get(), 1, COMMAND)) {
            return Optional.of("command");
        }
        if (one.scheme().isPresent() && !SCHEME.matcher(one.scheme().get()).matches()) {
            return Optional.of("scheme");
        }
        return fault(one.target());
    }

    /// The same for the target alone.
    public static Optional<String> fault(Target target) {
        return switch (target) {
            case Target.ById byId -> byId.profile()
                    .filter(profile -> !fits(profile, 1, PROFILE))
                    .map(_ -> "profile");
            case Target.ByRule rule -> !fits(rule.profile(), 1, PROFILE)
                    ? Optional.of("profile")
                    : tags(rule.tags()) ? Optional.empty() : Optional.of("tags");
        };
    }

    private static boolean tags(Map<String, String> tags) {
        return tags.size() <= TAGS && tags.entrySet()
                .stream()
                .allMatch(tag -> fits(tag.getKey(), 1, TAG_KEY) && fits(tag.getValue(), 0, TAG_VALUE));
    }

    /// Whether a text has a length from `least` to `most` and is [plain][PlainText].
    static boolean fits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && PlainText.plain(text);
    }
}
