package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A few letters, Enter, prompt.
class PaletteJourneyTest {

    private Journey journey;

    @BeforeEach
    void start() throws Exception {
        journey = Journey.onSandbox();
        journey.app().seesInstances();
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void asks(String letters) {
        journey.app().pressesControl(KeyCode.K);
        journey.app().reads("Esc closes");
        journey.app().types(letters);
    }

    @Test
    void controlKThreeLettersEnterPrompt() {
        var app = journey.app();
        asks("wb1");
        app.photographs(Path.of("target", "shots", "palette-journey.png"));
        app.presses(KeyCode.ENTER);
        app.pushes("Trust and connect");
        app.seesPrompt();
        assertThat(app.tabNames()).containsExactly("Instances", "Saved", "web-1");

        // In the terminal Ctrl+K is the shell's: it deletes to the end of the line.
        app.types("echo kept lost");
        for (int i = 0; i < " lost".length(); i++) {
            app.presses(KeyCode.LEFT);
        }
        app.pressesControl(KeyCode.K);
        app.presses(KeyCode.ENTER);
        app.terminalShows("the line up to the cursor", screen -> screen.lines().anyMatch("kept"::equals));
    }

    @Test
    void switchesToAnOpenTabAndGivesTheKeyboardBack() {
        var app = journey.app();
        journey.logIn("web-1 profile:production", "web-1");
        app.pushes("Find instances, connections and actions");
        app.reads("Esc closes");
        app.types("@inst");
        app.presses(KeyCode.ENTER);
        app.reads("1 of 45");
        asks("@web");
        app.presses(KeyCode.ENTER);
        app.types("echo back again");
        app.presses(KeyCode.ENTER);
        app.terminalShows("an answer", screen -> screen.lines().anyMatch("back again"::equals));
    }

    @Test
    void runsAnAction() {
        var app = journey.app();
        asks(">shcut");
        app.presses(KeyCode.ENTER);
        app.reads("Reset all");
    }

    @Test
    void escapeGivesTheKeyboardBackToWhatHadIt() {
        var app = journey.app();
        app.filters("web");
        app.presses(KeyCode.END);
        asks("db");
        app.presses(KeyCode.ESCAPE);
        app.types("-1");
        app.seesOnly("web-1", "web-1");
    }
}
