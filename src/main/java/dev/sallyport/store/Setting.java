package dev.sallyport.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One thing that the user can choose. Its words are `setting.<id>` and `setting.<id>.text` in the messages.
///
/// @param id      section and name, such as `terminal.font-size`; also the field of `settings.json`
/// @param initial what holds until the user chooses
public record Setting<T>(String id, Domain<T> domain, T initial) {

    /// Names of the profiles to list; empty for every usable one.
    public static final Setting<List<String>> PROFILES = names("regions.profiles");
    /// Names of the Regions to list; empty for every enabled one.
    public static final Setting<List<String>> REGIONS = names("regions.regions");
    /// Seconds between automatic readings; 0 for none.
    public static final Setting<Integer> REFRESH_SECONDS = new Setting<>("regions.refresh-seconds",
            new Domain.Whole(10, 3_600, true), 0);

    public static final Setting<String> THEME = choice("appearance.theme", "system", "light", "dark");
    public static final Setting<String> DENSITY = choice("appearance.density", "comfortable", "compact");
    /// A language that there is a bundle for, or the system's.
    public static final Setting<String> LANGUAGE = choice("appearance.language", "system", "en", "de");

    /// A monospaced family; empty for the first of those known that is installed.
    public static final Setting<String> FONT_FAMILY = new Setting<>("terminal.font-family", new Domain.Text(100), "");
    /// In points.
    public static final Setting<Double> FONT_SIZE = new Setting<>("terminal.font-size", new Domain.Decimal(6, 72),
            14.0);
    /// `theme` follows the window.
    public static final Setting<String> SCHEME = choice("terminal.scheme", "theme", "light", "dark", "contrast",
            "solarized-light", "solarized-dark");
    /// Lines kept per terminal.
    public static final Setting<Integer> SCROLLBACK = whole("terminal.scrollback", 0, 1_000_000, 10_000);
    public static final Setting<String> BELL = choice("terminal.bell", "visual", "sound", "off");
    /// When a paste is asked about.
    public static final Setting<String> PASTE = choice("terminal.paste", "risky", "lines", "never");

    /// Seconds for reaching a host.
    public static final Setting<Integer> CONNECT_SECONDS = whole("connection.connect-seconds", 1, 120, 10);
    /// Seconds for logging in to it.
    public static final Setting<Integer> LOGIN_SECONDS = whole("connection.login-seconds", 1, 120, 20);
    /// Seconds between two keep-alives; 0 for none.
    public static final Setting<Integer> KEEP_ALIVE_SECONDS = new Setting<>("connection.keep-alive-seconds",
            new Domain.Whole(3, 600, true), 9);
    public static final Setting<String> KEY_TYPE = choice("connection.key-type", "ed25519", "rsa-4096");
    public static final Setting<String> ROUTE = choice("connection.route", "public", "private");
    /// Whether the tabs come back after a restart.
    public static final Setting<Boolean> RESTORE = new Setting<>("connection.restore", new Domain.Flag(), true);

    /// Whether connections are written to the activity file.
    public static final Setting<Boolean> ACTIVITY = new Setting<>("security.activity", new Domain.Flag(), true);
    /// Days that they are kept; 0 for ever.
    public static final Setting<Integer> ACTIVITY_DAYS = new Setting<>("security.activity-days",
            new Domain.Whole(1, 3_650, true), 365);
    /// What happens with a host that was never met.
    public static final Setting<String> NEW_HOSTS = choice("security.new-hosts", "ask", "refuse");

    /// Folders of connections besides our own.
    public static final Setting<List<String>> FOLDERS = names("data.connection-folders");
    /// Keys by action id, where they are not those we come with; an empty text takes an action's keys away.
    public static final Setting<Map<String, String>> SHORTCUTS = new Setting<>("shortcuts.keys", new Domain.Pairs(),
            Map.of());

    /// Every setting, in the order in which a user reads them.
    public static List<Setting<?>> all() {
        return Stream
                .<Setting<?>>of(PROFILES, REGIONS, REFRESH_SECONDS, THEME, DENSITY, LANGUAGE, FONT_FAMILY, FONT_SIZE,
                        SCHEME, SCROLLBACK, BELL, PASTE, CONNECT_SECONDS, LOGIN_SECONDS, KEEP_ALIVE_SECONDS, KEY_TYPE,
                        ROUTE,
                        RESTORE, ACTIVITY, ACTIVITY_DAYS, NEW_HOSTS, FOLDERS, SHORTCUTS)
                .toList();
    }

    /// The part of the id before the dot.
    public String section() {
        return id.substring(0, id.indexOf('.'));
    }

    private static Setting<List<String>> names(String id) {
        return new Setting<>(id, new Domain.Names(), List.of());
    }

    private static Setting<Integer> whole(String id, int least, int most, int initial) {
        return new Setting<>(id, new Domain.Whole(least, most, false), initial);
    }

    private static Setting<String> choice(String id, String... words) {
        return new Setting<>(id, new Domain.Choice(List.of(words)), words[0]);
    }
}
