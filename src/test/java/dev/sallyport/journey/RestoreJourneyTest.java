package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.boot.Launch;
import dev.sallyport.boot.Surroundings;
import dev.sallyport.sandbox.Scenario;

/// The window after a crash, and after a close.
class RestoreJourneyTest {

    @Test
    void theTabsOfAWindowThatCrashedComeBackAndEnterReconnects(@TempDir Path later) throws Exception {
        var where = Launch.sandbox(Scenario.named("first-steps"));
        try (var crashed = Journey.in(where)) {
            crashed.logIn("name:bastion", "bastion");
            crashed.app().pressesControl(KeyCode.DIGIT1);
            crashed.logIn("name:web-1", "web-1");
            crashed.app().await("both tabs on the disk", () -> remembered(where.config()) == 2);
            // What the disk has now is all that a killed process leaves.
            copy(where.config(), later);
            var there = new Surroundings(where.environment(), where.home(), later, where.addresses(), where.sandbox());
            try (var journey = Journey.in(there)) {
                var app = journey.app();
                app.reads("Was connected to web-1 as ");
                assertThat(app.tabNames()).containsSubsequence("bastion", "web-1");
                app.reads("One more tab is waiting.");

                app.presses(KeyCode.ENTER);
                app.seesPrompt();

                assertThat(app.tabNames()).containsSubsequence("bastion", "web-1").hasSize(4);
                app.pressesControl(KeyCode.DIGIT3);
                app.reads("Was connected to bastion as ");
                app.pushes("Reconnect");
                app.seesPrompt();
                app.await("both remembered as open",
                        () -> remembered(later) == 2);
            }
        }
    }

    private static long remembered(Path config) {
        try {
            var file = config.resolve("tabs.json");
            return Files.exists(file)
                    ? Pattern.compile("\"until\" : \"").matcher(Files.readString(file)).results().count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
