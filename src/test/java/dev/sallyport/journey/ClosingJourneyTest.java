package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.host.HostFault;

/// A window that is closed in the middle of something keeps nobody waiting.
class ClosingJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void closesWhileAQuestionIsOpen() throws Exception {
        var journey = Journey.onSandbox();
        journey.connect("name:bastion", "bastion");
        journey.app().reads("SHA256:");

        assertThat(closing(journey)).isLessThan(SOON);
    }

    @Test
    void closesWhileAHostDoesNotAnswer() throws Exception {
        var journey = Journey.onSandbox();
        journey.sandbox().fault("bastion", new HostFault.HangsInKeyExchange());
        journey.connect("name:bastion", "bastion");
        journey.app().reads("Exchange keys");

        assertThat(closing(journey)).isLessThan(SOON);
    }

    @Test
    void closesWhileAwsDoesNotAnswer() throws Exception {
        var journey = Journey.onSandbox();
        journey.app().seesInstances();
        journey.sandbox().knobs().hang(Aim.at("DescribeInstances"));
        journey.app().presses(KeyCode.F5);

        assertThat(closing(journey)).isLessThan(SOON);
    }

    @Test
    void closesWhileAShellIsOpen() throws Exception {
        var journey = Journey.onSandbox();
        journey.logIn("name:bastion", "bastion");

        assertThat(closing(journey)).isLessThan(SOON);
    }

    private static Duration closing(Journey journey) {
        long began = System.nanoTime();
        journey.close();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
