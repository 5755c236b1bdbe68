package dev.sallyport.ui.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.boot.tour.Png;
import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.SystemLog;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.InstanceState;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.Samples;

/// Pictures of the serial workplace for looking at, in `target/shots`. Not part of the ordinary test run; ask for it by
/// name.
final class SerialShots {

    private static final Path FOLDER = Path.of("target", "shots");
    private String suffix = "";

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,980,640", "DARK,1200,760"})
    void takePictures(Theme.Choice choice, double width, double height) {
        suffix = "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
        var theme = Fx.get(() -> {
            var chosen = new Theme();
            chosen.choose(choice);
            return chosen;
        });
        shot(theme, width, height, "serial-1-checks", bench -> {
            bench.control.states.clear();
            bench.control.states.add(InstanceState.STOPPED);
            bench.control.access = new SerialAccess(false, SerialAccess.ManagedBy.DECLARATIVE_POLICY);
            bench.open(Bench.plan("web-1"));
            bench.finish();
        });
        shot(theme, width, height, "serial-2-enable", bench -> {
            bench.control.access = new SerialAccess(false, SerialAccess.ManagedBy.ACCOUNT);
            bench.control.type = new TypeSupport("t2.micro", TypeSupport.Serial.NOT_NITRO, false,
                    TypeSupport.Picture.YES);
            bench.open(Bench.plan("web-1"));
            bench.finish();
            press(bench, "Turn on for this account and Region");
        });
        shot(theme, width, height, "serial-3-busy", bench -> {
            bench.script = SerialShots::busy;
            bench.open(Bench.plan("web-1"));
            bench.finish();
            bench.pass(Duration.ofSeconds(3));
        });
        shot(theme, width, height, "serial-4-keys", bench -> {
            booted(bench);
            press(bench, "Send BREAK");
            bench.finish();
        });
        shot(theme, width, height, "serial-5-ask", bench -> {
            booted(bench);
            press(bench, "Reboot");
        });
        shot(theme, width, height, "serial-6-boot", bench -> {
            booted(bench);
            section(bench, "Boot");
        });
        shot(theme, width, height, "serial-7-notes", bench -> {
            broken(bench);
            section(bench, "Repair notes");
            bench.finish();
        });
        shot(theme, width, height, "serial-8-log", bench -> {
            broken(bench);
            section(bench, "System log");
            bench.finish();
        });
        shot(theme, width, height, "serial-9-picture", bench -> {
            booted(bench);
            section(bench, "Screenshot");
            press(bench, "Take screenshot");
            bench.finish();
        });
        shot(theme, width, height, "serial-10-status", bench -> {
            booted(bench);
            section(bench, "Status and power");
            bench.finish();
        });
        shot(theme, width, height, "serial-11-save", bench -> {
            booted(bench);
            section(bench, "Save and log");
        });
        shot(theme, width, height, "serial-12-blank", bench -> {
            bench.open(Bench.plan("web-1"));
            bench.finish();
            bench.pass(Duration.ofSeconds(4));
        });
        shot(theme, width, height, "serial-13-grub", bench -> {
            bench.open(Bench.plan("web-1"));
            bench.finish();
            print(bench, Consoles.EDITOR, "emergency");
        });
        shot(theme, width, height, "serial-14-over", bench -> {
            booted(bench);
            bench.open(Samples.plan("web-1"));
            bench.finish();
            bench.open(Bench.plan("web-1"));
            bench.sessions.getFirst()
                    .become(new SessionState.Ended(new EndReason.RemoteClosed("one hour is over"), Samples.NOON));
        });
    }

    private static void busy(FakeSession session) {
        session.become(new SessionState.PushingKey());
        session.become(new SessionState.Waiting(new FakeControl.Refusal("i-0a1b2c3d4e5f67890"), Samples.NOON,
                Samples.NOON.plusSeconds(15), 3));
    }

    private static void booted(Bench bench) {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        print(bench, Consoles.BOOT, "login:");
        bench.pass(Duration.ofSeconds(70));
    }

    private static void broken(Bench bench) {
        bench.control.log = new SystemLog(Consoles.BROKEN, Optional.of(Samples.NOON));
        bench.open(Bench.plan("web-1"));
        bench.finish();
        print(bench, "\r\nYou are in emergency mode. Give root password for maintenance\r\n(or press Control-D): ",
                "Control-D");
        bench.pass(Duration.ofSeconds(3));
    }

    private static void print(Bench bench, String text, String until) {
        bench.sessions.getLast().print(text);
        Awaitility.await().until(() -> bench.screens.getLast().screenText().contains(until));
        // Milestones are told when the reader asks for more.
        bench.sessions.getLast().print(" ");
        Awaitility.await().until(() -> !bench.sessions.getLast().hasUnread());
        bench.pass(Duration.ofMillis(250));
    }

    private static void section(Bench bench, String name) {
        Fx.run(() -> bench.stage.getScene()
                .getRoot()
                .lookupAll(".rail-button")
                .stream()
                .map(ToggleButton.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void press(Bench bench, String words) {
        Fx.run(() -> {
            bench.stage.getScene().getRoot().applyCss();
            bench.stage.getScene()
                    .getRoot()
                    .lookupAll(".button")
                    .stream()
                    .map(ButtonBase.class::cast)
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(Map.of("no button", words)))
                    .fire();
        });
    }

    private void shot(Theme theme, double width, double height, String name, Consumer<Bench> scene) {
        var bench = new Bench(theme, width, height);
        scene.accept(bench);
        var model = bench.model();
        Fx.run(model::tick);
        Shots.pulses(3);
        Image image = Fx.get(() -> bench.stage.getScene().snapshot(null));
        try {
            Png.write(image, FOLDER.resolve(name + suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bench.close();
    }
}
