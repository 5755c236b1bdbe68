package dev.sallyport.store;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/// How `settings.json` was written before every setting had an id.
final class OldSettings {

    private static final Map<String, Setting<?>> NAMES = Map.of("profiles", Setting.PROFILES, "regions",
            Setting.REGIONS, "refreshSeconds", Setting.REFRESH_SECONDS, "theme", Setting.THEME, "keyType",
            Setting.KEY_TYPE, "connectSeconds", Setting.CONNECT_SECONDS, "loginSeconds", Setting.LOGIN_SECONDS,
            "terminalFontSize", Setting.FONT_SIZE, "scrollbackLines", Setting.SCROLLBACK);

    private OldSettings() {}

    /// From schema 1 to 2: the same values under their ids.
    static ObjectNode renamed(ObjectNode file) {
        NAMES.forEach((old, setting) -> {
            var value = file.remove(old);
            if (value != null && !value.isNull()) {
                file.set(setting.id(), value);
            }
        });
        return file;
    }
}
