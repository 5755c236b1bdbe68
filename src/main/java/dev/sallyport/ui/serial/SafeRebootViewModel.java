package dev.sallyport.ui.serial;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.console.SafeReboot;
import dev.sallyport.console.SafeReboot.Phase;
import dev.sallyport.console.SafeReboot.Result;
import dev.sallyport.console.SafeReboot.State;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// Sync, remount, reboot, step by step; where the kernel does not answer, the user decides whether to go on.
final class SafeRebootViewModel {

    private final Names names;
    private final Port port;
    private final SafeReboot reboot;
    private final Tasks tasks;
    private final Messages messages;
    private final Asking asking;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<Map<Phase, State>> steps = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    SafeRebootViewModel(Names names, Port port, SafeReboot reboot, Tasks tasks, Messages messages, Asking asking) {
        this.names = names;
        this.port = port;
        this.reboot = reboot;
        this.tasks = tasks;
        this.messages = messages;
        this.asking = asking;
        this.errand = new Errand(tasks);
    }

    /// Asks once, then does all three.
    void start() {
        asking.ask(new Asking.Ask(messages.text("serial.reboot.title", names.facts()),
                messages.text("serial.reboot.text"), messages.text("serial.reboot.yes"), () -> {
                    steps.set(Map.of());
                    go(Phase.SYNC);
                }));
    }

    private void go(Phase first) {
        result.set("");
        var news = tasks.<SafeReboot.Step>door(this::step);
        errand.run("safe reboot", Port.work(() -> reboot.runFrom(first, news)), this::ended);
    }

    private void step(SafeReboot.Step step) {
        var now = new EnumMap<Phase, State>(Phase.class);
        now.putAll(steps.get());
        now.put(step.phase(), step.state());
        steps.set(now);
    }

    private void ended(Result came) {
        switch (came) {
            case Result.Restarting() -> result.set(messages.text("serial.reboot.restarting"));
            case Result.Silent(var phase) -> stuck(phase, "serial.reboot.silent");
            case Result.Disabled(var phase) -> stuck(phase, "serial.reboot.disabled");
            case Result.BreakRefused(_) -> result.set(messages.text("serial.reboot.refused"));
        }
    }

    private void stuck(Phase phase, String key) {
        var said = messages.text(key, Map.of("step", name(phase)));
        result.set(said);
        if (phase != Phase.REBOOT) {
            var next = phase == Phase.SYNC ? Phase.REMOUNT : Phase.REBOOT;
            asking.ask(new Asking.Ask(said, messages.text("serial.reboot.on.text"),
                    messages.text("serial.reboot.on.yes", Map.of("step", name(next))), () -> go(next)));
        }
    }

    /// What a step is called.
    String name(Phase phase) {
        return messages.text("serial.reboot.step." + KeysViewModel.word(phase));
    }

    /// How a step stands, in words; empty before it is its turn.
    String words(Phase phase) {
        return Optional.ofNullable(steps.get().get(phase))
                .map(state -> messages.text("serial.reboot.state." + KeysViewModel.word(state)))
                .orElse("");
    }

    /// How each step stands that has begun.
    ReadOnlyObjectProperty<Map<Phase, State>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errand.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return port.openProperty();
    }
}
