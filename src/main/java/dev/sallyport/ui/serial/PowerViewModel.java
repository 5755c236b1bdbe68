package dev.sallyport.ui.serial;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.control.Control;
import dev.sallyport.control.PowerAction;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// Starts, stops and reboots the instance, asking once before what takes it down, and follows its state to the end.
final class PowerViewModel {

    private final Instance instance;
    private final Names names;
    private final Control control;
    private final Tasks tasks;
    private final Messages messages;
    private final Asking asking;
    private final Errand errand;
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private Runnable ended = () -> {};

    PowerViewModel(Instance instance, Control control, Tasks tasks, Messages messages, Asking asking) {
        this.instance = instance;
        this.names = new Names(instance);
        this.control = control;
        this.tasks = tasks;
        this.messages = messages;
        this.asking = asking;
        this.errand = new Errand(tasks);
    }

    /// Has `run` called whenever an action has come to its end.
    void onEnd(Runnable run) {
        ended = run;
    }

    /// Does it, or asks first.
    void act(PowerAction action) {
        if (action == PowerAction.START) {
            go(action);
            return;
        }
        var stem = "serial.power." + word(action);
        asking.ask(new Asking.Ask(messages.text(stem + ".title", names.facts()),
                messages.text(stem + ".text", names.facts()), messages.text(stem + ".yes"), () -> go(action)));
    }

    /// No longer watches what becomes of it; what was asked of AWS stays asked.
    void stopFollowing() {
        errand.cancel();
        progress.set(messages.text("serial.power.not-followed"));
    }

    private void go(PowerAction action) {
        var stem = "serial.power." + word(action);
        progress.set(messages.text(stem + ".asked"));
        var news = tasks.<InstanceState>door(
                state -> progress.set(messages.text("serial.power.state", Map.of("state", state.word()))));
        errand.run(word(action) + " " + instance.id(), () -> {
            control.power(instance, action);
            return control.follow(instance, action, news);
        }, end -> {
            progress.set(action == PowerAction.REBOOT
                    ? messages.text("serial.power.reboot.done")
                    : messages.text("serial.power.done", Map.of("state", end.word())));
            ended.run();
        });
    }

    static String word(PowerAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How far it is, in words; empty before the first action.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errand.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }
}
