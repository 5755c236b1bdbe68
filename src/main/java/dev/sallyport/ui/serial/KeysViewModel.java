package dev.sallyport.ui.serial;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.console.Sac;
import dev.sallyport.console.SttySize;
import dev.sallyport.console.SysRq;
import dev.sallyport.console.SysRqResult;
import dev.sallyport.console.SysRqSender;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Screen;

/// What no keyboard has: BREAK, the kernel's SysRqs, the keys of Windows' SAC, and the size of the terminal.
final class KeysViewModel {

    // RFC 4335 leaves the length open below 500 ms; beyond 3000 ms it is cut. AWS's own client sends about this.
    private static final Duration BREAK = Duration.ofMillis(750);

    private final Names names;
    private final Port port;
    private final Screen screen;
    private final SysRqSender sender;
    private final Messages messages;
    private final Asking asking;
    private final Errand errand;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    KeysViewModel(Names names, Port port, Screen screen, SysRqSender sender, Tasks tasks, Messages messages,
            Asking asking) {
        this.names = names;
        this.port = port;
        this.screen = screen;
        this.sender = sender;
        this.messages = messages;
        this.asking = asking;
        this.errand = new Errand(tasks);
    }

    void sendBreak() {
        if (!port.openProperty().get()) {
            return;
        }
        result.set(messages.text("serial.break.sending"));
        errand.run("BREAK", Port.work(() -> port.sendBreak(BREAK)), taken -> result.set(
                messages.text(taken ? "serial.break.sent" : "serial.break.refused")));
    }

    /// Sends `key`, or asks first if it ends programs or the system.
    void send(SysRq key) {
        if (key.dangerous()) {
            var stem = "serial.sysrq.ask." + word(key);
            asking.ask(new Asking.Ask(messages.text(stem + ".title", names.facts()), messages.text(stem + ".text"),
                    messages.text(stem + ".yes"), () -> go(key)));
        } else {
            go(key);
        }
    }

    /// Presses the keys, or asks first if they end the system.
    void press(Sac key) {
        if (key.dangerous()) {
            asking.ask(new Asking.Ask(
                    messages.text("serial.sac.ask.title", Map.of("name", names.name(), "command", key.label())),
                    messages.text("serial.sac.ask.text"),
                    messages.text("serial.sac.ask.yes", Map.of("command", key.label())),
                    () -> screen.type(key.keys())));
        } else {
            screen.type(key.keys());
        }
    }

    /// Types the command that tells the guest how large the terminal is.
    void typeSize() {
        screen.paste(sizeCommand());
        result.set(messages.text("serial.size.typed"));
    }

    /// The command for the size that the terminal has now.
    String sizeCommand() {
        return SttySize.command(screen.rows(), screen.columns());
    }

    private void go(SysRq key) {
        result.set(messages.text("serial.sysrq.sending", facts(key)));
        errand.run("SysRq " + key.letter(), Port.work(() -> sender.send(key)), came -> result.set(words(came)));
    }

    private String words(SysRqResult came) {
        return switch (came) {
            // What it said stands in the terminal, and may still be coming.
            case SysRqResult.Answered(var key, _) -> messages.text("serial.sysrq.answered", facts(key));
            case SysRqResult.Silent(var key) -> messages.text("serial.sysrq.silent", facts(key));
            case SysRqResult.Disabled(var key) -> messages.text("serial.sysrq.disabled", facts(key));
            case SysRqResult.BreakRefused(var key) -> messages.text("serial.sysrq.refused", facts(key));
        };
    }

    private Map<String, String> facts(SysRq key) {
        return Map.of("key", name(key));
    }

    /// What a key is called, such as `Show tasks`.
    String name(SysRq key) {
        return Character.isDigit(key.letter())
                ? messages.text("serial.sysrq.level", Map.of("level", key.letter()))
                : messages.text("serial.sysrq." + word(key));
    }

    static String word(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What came of the last key, in words.
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errand.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }

    /// Whether anything can be sent.
    ReadOnlyBooleanProperty openProperty() {
        return port.openProperty();
    }
}
