package dev.sallyport.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this system wants a program's files.
///
/// @param config what the user chose and accepted; the only place with anything worth a backup
/// @param state  log files and other things that may be thrown away
public record Places(Path config, Path state) {

    /// By the conventions of `osName`: XDG base directories, `~/Library`, or `%APPDATA%`.
    ///
    /// @param osName as in the system property `os.name`
    public static Places of(String osName, Map<String, String> environment, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            return new Places(under(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Sallyport"),
                    under(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Sallyport"));
        }
        if (os.contains("mac")) {
            return new Places(home.resolve("Library/Application Support/Sallyport"),
                    home.resolve("Library/Logs/Sallyport"));
        }
        return new Places(under(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("sallyport"),
                under(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("sallyport"));
    }

    private static Path under(Map<String, String> environment, String variable, Path otherwise) {
        var value = environment.getOrDefault(variable, "");
        // XDG base directory specification: a path that is not absolute is to be ignored.
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
