package dev.sallyport.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is chosen in the Settings window holds at once, in what is open too.
class SettingsJourneyTest {

    @Test
    void anOpenTerminalTakesTheFontSizeThatIsTypedAfterASearch() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.logIn("name:bastion", "bastion");

            journey.app().pressesControl(KeyCode.COMMA);
            journey.app().reads("Regions & profiles");
            journey.app().types("font");
            journey.app().reads("Default: 14 px");
            journey.fills("Font size", "24");

            journey.looks("larger letters", look -> look.size() == 24);
        }
    }

    @Test
    void settingsOutOfRangeAreNamedAsTheUserKnowsThem(@TempDir Path home) throws Exception {
        var settings = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(settings,
                "{\"schema\": 2, \"terminal.font-size\": 900, \"appearance.theme\": \"neon\", \"from.tomorrow\": 1}");
        try (var journey = Journey.at(home, Map.of())) {
            journey.app().reads("Terminal › Font size");
            journey.app().reads("Appearance › Theme");
        }
    }

    @Test
    void theLanguageOfTheSettingsIsTheWindows(@TempDir Path home) throws Exception {
        var settings = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(settings, "{\"schema\": 2, \"appearance.language\": \"de\"}");
        try (var journey = Journey.at(home, Map.of())) {
            journey.app().pressesControl(KeyCode.COMMA);
            journey.app().reads("Darstellung");
        }
    }
}
