package dev.sallyport.ui.serial;

import java.util.Locale;

import dev.sallyport.ui.fx.Icons.Icon;

/// The parts of the panel beside a serial console, from top to bottom.
enum Section {
    KEYS(Icon.KEYS), BOOT(Icon.BOOT), NOTES(Icon.NOTES), LOG(Icon.LOG), PICTURE(Icon.PICTURE), STATUS(Icon.HEALTH),
    SAVE(Icon.SAVE);

    private final Icon icon;

    Section(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /// Its words in the messages.
    String key() {
        return "serial.section." + name().toLowerCase(Locale.ROOT);
    }
}
