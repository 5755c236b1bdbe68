package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.boot.tour.Tour;
import dev.sallyport.sandbox.host.HostFault;

/// From the list to a shell and back, as a user goes.
class MainJobJourneyTest {

    @Test
    void theTourSeesEveryStepAndPhotographsIt(@TempDir Path out) throws Exception {
        var said = new StringWriter();
        try (var journey = Journey.onSandbox()) {
            boolean seen = new Tour(journey.app(), out, new PrintWriter(said)).take();

            assertThat(seen).as(said.toString()).isTrue();
        }
        try (var pictures = Files.list(out)) {
            assertThat(pictures).hasSize(11).allMatch(picture -> picture.toFile().length() > 10_000);
        }
    }

    @Test
    void aHostIsAskedAboutOnceAndItsStateRemains() throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            journey.logIn("name:bastion", "bastion");
            app.types("echo kept > note; cat note");
            app.presses(KeyCode.ENTER);
            app.terminalShows("\nkept");
            app.closesTab();

            journey.connect("name:bastion", "bastion");

            app.seesPrompt();
            app.types("cat note");
            app.presses(KeyCode.ENTER);
            app.terminalShows("\nkept");
        }
    }

    @Test
    void f6LeavesTheTerminalAndComesBackToIt() throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            journey.logIn("name:bastion", "bastion");
            app.presses(KeyCode.F6);
            app.presses(KeyCode.F6);

            app.types("echo still-$HOME");
            app.presses(KeyCode.ENTER);

            app.terminalShows("still-/home/ec2-user\n");
        }
    }

    @Test
    void exitEndsTheTabWithItsTextAndEnterReconnects() throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            journey.logIn("name:bastion", "bastion");
            app.types("exit");
            app.presses(KeyCode.ENTER);
            app.sessionShows("why it ended", face -> !face.banner().isEmpty());
            assertThat(app.screen()).contains("exit");

            app.presses(KeyCode.ENTER);

            app.sessionShows("open again", face -> face.banner().isEmpty() && face.waterfall().promptIn().isPresent());
            app.seesPrompt();
            app.types("whoami");
            app.presses(KeyCode.ENTER);
            app.terminalShows("ec2-user\n");
        }
    }

    @Test
    void aConnectionThatDropsIsNamed() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.logIn("name:bastion", "bastion");

            journey.sandbox().fault("bastion", new HostFault.DropsConnections());

            journey.app().sessionShows("the end of the link", face -> !face.banner().isEmpty());
        }
    }

    @Test
    void aHostWhoseKeyHasChangedIsNotEntered() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.logIn("name:bastion", "bastion");
            journey.app().closesTab();
            journey.sandbox().replaceHostKey("bastion");

            journey.connect("name:bastion", "bastion");

            journey.app().reads("host key has changed");
        }
    }
}
