package dev.sallyport.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;

/// What is needed to open the tab of a session once more. Its text is not: a terminal's text holds secrets.
///
/// Checked here, so that a bad entry makes the file one that cannot be understood. The instance's addresses are left out,
/// since they change when it is stopped and started.
///
/// @param name      the `Name` tag as it was; may be empty, and holds whatever its author wrote
/// @param user      the OS user; the serial port's name if `serial`
/// @param keyType   a word of [Setting#KEY_TYPE]
/// @param privately whether the way went through the private address
/// @param title     instead of the name; this and the next three as the tab was dressed
/// @param command   typed after each login; left out if longer than 4,096 characters, to which other texts are cut
/// @param until     when its session was last seen open; empty if it never was
public record OpenTab(String instance, String profile, String region, String name, String user, String keyType,
        boolean privately, boolean serial, Optional<String> title, Optional<String> colour, Optional<String> scheme,
        Optional<String> command, Optional<Instant> until) {

    private static final int LONGEST = 4_096;

    public OpenTab {
        instance = new InstanceId(requireNonNull(instance, "instance")).value();
        region = new RegionName(requireNonNull(region, "region")).value();
        profile = cut(requireNonNull(profile, "profile"));
        name = cut(requireNonNull(name, "name"));
        user = cut(requireNonNull(user, "user"));
        keyType = cut(requireNonNull(keyType, "keyType"));
        title = title.map(OpenTab::cut);
        colour = colour.map(OpenTab::cut);
        scheme = scheme.map(OpenTab::cut);
        // Half a command may do what the whole one would not.
        command = command.filter(typed -> typed.length() <= LONGEST);
    }

    /// The instance's id as a value.
    public InstanceId id() {
        return new InstanceId(instance);
    }

    /// The Region as a value.
    public RegionName where() {
        return new RegionName(region);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
