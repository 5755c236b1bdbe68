package dev.sallyport.store;

import java.util.List;

/// What the user has chosen. A missing field takes its default, an impossible one is brought into range by [#inRange].
///
/// @param profiles         names of the profiles to list; empty for every usable one
/// @param regions          names of the Regions to list; empty for every enabled one
/// @param refreshSeconds   seconds between automatic readings, 10 to 3,600; 0 for none
/// @param theme            `system`, `light` or `dark`
/// @param keyType          `ed25519` or `rsa-4096`
/// @param connectSeconds   limit for reaching a host, 1 to 120
/// @param loginSeconds     limit for logging in to it, 1 to 120
/// @param terminalFontSize in points, 6 to 72
/// @param scrollbackLines  kept per terminal, 0 to 1,000,000
public record Settings(List<String> profiles, List<String> regions, int refreshSeconds, String theme, String keyType,
        int connectSeconds, int loginSeconds, double terminalFontSize, int scrollbackLines) {

    public static final Settings DEFAULTS = new Settings(List.of(), List.of(), 0, "system", "ed25519", 10, 20, 14,
            10_000);

    public Settings {
        profiles = List.copyOf(profiles);
        regions = List.copyOf(regions);
    }

    /// The same with every number and word brought to the nearest one that can be.
    Settings inRange() {
        return new Settings(profiles, regions, refreshSeconds <= 0 ? 0 : Math.clamp(refreshSeconds, 10, 3_600),
                List.of("light", "dark").contains(theme) ? theme : "system",
                keyType.equals("rsa-4096") ? keyType : "ed25519", Math.clamp(connectSeconds, 1, 120),
                Math.clamp(loginSeconds, 1, 120), Math.clamp(terminalFontSize, 6, 72),
                Math.clamp(scrollbackLines, 0, 1_000_000));
    }

    public Settings withProfiles(List<String> chosen) {
        return new Settings(chosen, regions, refreshSeconds, theme, keyType, connectSeconds, loginSeconds,
                terminalFontSize, scrollbackLines);
    }

    public Settings withRegions(List<String> chosen) {
        return new Settings(profiles, chosen, refreshSeconds, theme, keyType, connectSeconds, loginSeconds,
                terminalFontSize, scrollbackLines);
    }

    public Settings withRefreshSeconds(int seconds) {
        return new Settings(profiles, regions, seconds, theme, keyType, connectSeconds, loginSeconds, terminalFontSize,
                scrollbackLines);
    }

    public Settings withTheme(String chosen) {
        return new Settings(profiles, regions, refreshSeconds, chosen, keyType, connectSeconds, loginSeconds,
                terminalFontSize, scrollbackLines);
    }

    public Settings withKeyType(String chosen) {
        return new Settings(profiles, regions, refreshSeconds, theme, chosen, connectSeconds, loginSeconds,
                terminalFontSize, scrollbackLines);
    }
}
