package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.boot.Launch;
import dev.sallyport.sandbox.Scenario;

/// The first start asks on one page what to list, and no start after it does.
class FirstRunJourneyTest {

    @Test
    void listsNothingBeforeItIsChosenAndEverythingAfterEnter(@TempDir Path home) throws Exception {
        try (var where = Launch.sandbox(Scenario.named("first-steps"))) {
            try (var journey = Journey.firstAt(home, where.environment())) {
                journey.app().reads("AWS profiles were found");
                journey.app().reads("Nothing read yet");

                journey.app().presses(KeyCode.ENTER);

                journey.app().seesInstances();
            }
            try (var journey = Journey.firstAt(home, where.environment())) {
                journey.app().seesInstances();
            }
        }
    }

    @Test
    void listsOnlyTheRegionThatWasTicked(@TempDir Path home) throws Exception {
        try (var where = Launch.sandbox(Scenario.named("first-steps"))) {
            try (var journey = Journey.firstAt(home, where.environment())) {
                journey.app().reads("AWS profiles were found");
                journey.app().pushes("Only in these");
                journey.app().reads("Tick at least one");
                journey.app().pushes("eu-central-1");
                journey.app().pushes("Start");
                journey.app().seesInstances();
            }
            assertThat(Files.readString(home.resolve("config").resolve("settings.json"))).contains("eu-central-1")
                    .doesNotContain("us-east-1");
        }
    }

    @Test
    void saysWhereItLookedIfThereIsNoProfileAndGoesOnAllTheSame(@TempDir Path home) throws Exception {
        try (var journey = Journey.firstAt(home, Map.of())) {
            journey.app().reads("No AWS profile that can be used");
            journey.app().reads(home.resolve(".aws").resolve("config").toString());
            journey.app().reads("Try the sandbox");

            journey.app().pushes("Start");

            journey.app().reads("No AWS profiles yet");
        }
        assertThat(home.resolve("config").resolve("settings.json")).exists();
    }
}
