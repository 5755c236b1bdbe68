package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// Saved connections, from the drawer to the prompt.
class SavedJourneyTest {

    @Test
    void aConnectionSavedByRuleIsThereAfterARestartAndLeadsToAPrompt() throws Exception {
        try (var sandbox = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, Clock.systemUTC()))) {
            try (var first = Journey.beside(sandbox)) {
                var app = first.app();
                app.seesInstances();
                app.filters("web-1 profile:production");
                app.selects("web-1");
                app.plan();
                app.pushes("Save connection…");
                app.reads("Matches 1 instance now: web-1");
                app.pushes("Save");
                app.reads("Saved \"web-1\".");
            }
            try (var second = Journey.beside(sandbox)) {
                var app = second.app();
                app.seesInstances();
                app.pressesControl(KeyCode.DIGIT2);
                app.reads("aws:autoscaling:groupName=shop-web in eu-central-1 · production");
                // To the first line, wherever the keyboard is: the list may have come after the tab.
                app.presses(KeyCode.DOWN);
                app.presses(KeyCode.ENTER);
                app.pushes("Trust and connect");
                app.seesPrompt();
                assertThat(app.tabNames()).containsExactly("Instances", "Saved", "web-1");
            }
        }
    }
}
