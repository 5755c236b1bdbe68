package dev.sallyport.ui.serial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;

import org.awaitility.Awaitility;

import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.SystemLog;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.InstanceState;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.Screen;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.Samples;

/// The serial workplace with each part of its panel.
public final class SerialScreens {

    private SerialScreens() {}

    public static List<Screen> all() {
        return List.of(
                screen("serial-checks", bench -> {
                    bench.control.states.clear();
                    bench.control.states.add(InstanceState.STOPPED);
                    bench.control.access = new SerialAccess(false, SerialAccess.ManagedBy.DECLARATIVE_POLICY);
                    bench.open(Bench.plan("web-1"));
                    bench.finish();
                }),
                screen("serial-enable", bench -> {
                    bench.control.access = new SerialAccess(false, SerialAccess.ManagedBy.ACCOUNT);
                    bench.control.type = new TypeSupport("t2.micro", TypeSupport.Serial.NOT_NITRO, false,
                            TypeSupport.Picture.YES);
                    bench.open(Bench.plan("web-1"));
                    bench.finish();
                    press(bench, "serial.check.enable");
                }),
                screen("serial-busy", bench -> {
                    bench.script = SerialScreens::busy;
                    bench.open(Bench.plan("web-1"));
                    bench.finish();
                    bench.pass(Duration.ofSeconds(3));
                }),
                screen("serial-keys", bench -> {
                    booted(bench);
                    press(bench, "serial.break");
                    bench.finish();
                }),
                screen("serial-ask", bench -> {
                    booted(bench);
                    press(bench, "serial.sysrq.reboot");
                }),
                screen("serial-boot", bench -> {
                    booted(bench);
                    section(bench, "serial.section.boot");
                }),
                screen("serial-notes", bench -> {
                    broken(bench);
                    section(bench, "serial.section.notes");
                    bench.finish();
                }),
                screen("serial-log", bench -> {
                    broken(bench);
                    section(bench, "serial.section.log");
                    bench.finish();
                }),
                screen("serial-picture", bench -> {
                    booted(bench);
                    section(bench, "serial.section.picture");
                    press(bench, "serial.picture.take");
                    bench.finish();
                }),
                screen("serial-status", bench -> {
                    booted(bench);
                    section(bench, "serial.section.status");
                    bench.finish();
                }),
                screen("serial-save", bench -> {
                    booted(bench);
                    section(bench, "serial.section.save");
                }),
                screen("serial-blank", bench -> {
                    bench.open(Bench.plan("web-1"));
                    bench.finish();
                    bench.pass(Duration.ofSeconds(4));
                }),
                screen("serial-grub", bench -> {
                    bench.open(Bench.plan("web-1"));
                    bench.finish();
                    print(bench, Consoles.EDITOR, "emergency");
                }),
                screen("serial-over", bench -> {
                    booted(bench);
                    bench.open(Samples.plan("web-1"));
                    bench.finish();
                    bench.open(Bench.plan("web-1"));
                    bench.sessions.getFirst()
                            .become(new SessionState.Ended(new EndReason.RemoteClosed("one hour is over"),
                                    Samples.NOON));
                }));
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

    private static void section(Bench bench, String key) {
        var name = bench.views.messages().text(key);
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

    private static void press(Bench bench, String key) {
        var words = bench.views.messages().text(key);
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

    private static Screen screen(String name, Consumer<Bench> states) {
        return new Screen(name, frame -> {
            var bench = new Bench(frame.messages(), frame.theme(), frame.width(), frame.height());
            states.accept(bench);
            var model = bench.model();
            Fx.run(model::tick);
            Shots.pulses(3);
            return new Screen.Shown(bench.stage, bench::close);
        });
    }
}
