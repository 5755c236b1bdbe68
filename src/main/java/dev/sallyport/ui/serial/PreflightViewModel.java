package dev.sallyport.ui.serial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.control.Control;
import dev.sallyport.control.PowerAction;
import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.serial.Check.Look;
import dev.sallyport.ui.serial.Check.Remedy;

/// What is checked, all at once, before a serial console is opened. If nothing stands against it, it goes on by itself.
final class PreflightViewModel {

    private final Instance instance;
    private final Control control;
    private final Tasks tasks;
    private final Messages messages;
    private final Asking asking;
    private final Errand running;
    private final Errand type;
    private final Errand access;
    private final ReadOnlyObjectWrapper<Check> runningCheck = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> typeCheck = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> accessCheck = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stuck = new ReadOnlyBooleanWrapper();
    private Runnable onward = () -> {};

    PreflightViewModel(Instance instance, Control control, Tasks tasks, Messages messages, Asking asking) {
        this.instance = instance;
        this.control = control;
        this.tasks = tasks;
        this.messages = messages;
        this.asking = asking;
        this.running = errand(runningCheck);
        this.type = errand(typeCheck);
        this.access = errand(accessCheck);
        pending();
    }

    // Whatever AWS does not let us see may still be as it should.
    private Errand errand(ReadOnlyObjectWrapper<Check> check) {
        var errand = new Errand(tasks);
        errand.problemProperty().subscribe(problem -> problem.ifPresent(why -> {
            check.set(new Check(Look.UNKNOWN, unknown(why)));
            settle();
        }));
        return errand;
    }

    /// Checks, and runs `connect` as soon as nothing stands against it.
    void begin(Runnable connect) {
        onward = connect;
        shown.set(true);
        again();
    }

    /// Checks everything again.
    void again() {
        asking.answer(false);
        pending();
        running.run("check state", () -> control.health(instance).state(), this::state);
        type.run("check type", () -> control.type(instance), this::type);
        access.run("check access", () -> control.serialAccess(instance), this::access);
    }

    /// Connects although something stands against it.
    void tryAnyway() {
        Stream.of(running, type, access).forEach(Errand::cancel);
        asking.answer(false);
        shown.set(false);
        onward.run();
    }

    /// Stops checking; the list goes away.
    void stop() {
        Stream.of(running, type, access).forEach(Errand::cancel);
        shown.set(false);
    }

    private void pending() {
        stuck.set(false);
        runningCheck.set(new Check(Look.PENDING, messages.text("serial.check.running")));
        typeCheck.set(new Check(Look.PENDING, messages.text("serial.check.type")));
        accessCheck.set(new Check(Look.PENDING, messages.text("serial.check.access")));
    }

    private void state(InstanceState state) {
        switch (state) {
            case RUNNING -> runningCheck.set(new Check(Look.GOOD, messages.text("serial.check.running.good")));
            case PENDING -> follow(PowerAction.START);
            case STOPPING -> follow(PowerAction.STOP);
            case STOPPED -> runningCheck.set(new Check(Look.BAD, stateIs(state), Optional.of(
                    new Remedy(messages.text("serial.check.start"), Optional.empty(), this::start))));
            case SHUTTING_DOWN, TERMINATED, UNKNOWN -> runningCheck.set(new Check(Look.BAD, stateIs(state)));
        }
        settle();
    }

    private void start() {
        stuck.set(false);
        runningCheck.set(new Check(Look.PENDING, messages.text("serial.check.starting")));
        running.run("start " + instance.id(), () -> {
            control.power(instance, PowerAction.START);
            return InstanceState.PENDING;
        }, this::state);
    }

    private void follow(PowerAction action) {
        var door = tasks.<InstanceState>door(
                now -> runningCheck.set(new Check(Look.PENDING, messages.text("serial.check.following",
                        Map.of("state", now.word())))));
        running.run("follow " + instance.id(), () -> control.follow(instance, action, door), this::state);
    }

    private void type(TypeSupport support) {
        var facts = Map.of("type", support.type());
        typeCheck.set(switch (support.serial()) {
            case NITRO -> new Check(Look.GOOD, messages.text("serial.check.type.nitro", facts));
            case BARE_METAL -> new Check(Look.GOOD, messages.text("serial.check.type.metal", facts));
            case BARE_METAL_WITHOUT -> new Check(Look.BAD, messages.text("serial.check.type.metal-without", facts));
            case NOT_NITRO -> new Check(Look.BAD, messages.text("serial.check.type.not-nitro", facts));
        });
        settle();
    }

    private void access(SerialAccess switched) {
        accessCheck.set(switched.enabled()
                ? new Check(Look.GOOD, accessText("serial.check.access.on", switched))
                : new Check(Look.BAD, accessText("serial.check.access.off", switched), Optional.of(enable(switched))));
        settle();
    }

    private Remedy enable(SerialAccess switched) {
        Optional<String> whyNot = switched.canBeEnabled()
                ? Optional.empty()
                : Optional.of(messages.text("serial.check.enable.policy"));
        return new Remedy(messages.text("serial.check.enable"), whyNot, this::askToEnable);
    }

    private void askToEnable() {
        asking.ask(new Asking.Ask(messages.text("serial.enable.title", place()),
                messages.text("serial.enable.text", place()), messages.text("serial.enable.yes"), this::enable));
    }

    private void enable() {
        stuck.set(false);
        accessCheck.set(new Check(Look.PENDING, messages.text("serial.check.enabling")));
        access.run("turn serial consoles on", () -> control.enableSerialAccess(instance), this::access);
    }

    private void settle() {
        var looks = Stream.of(runningCheck, typeCheck, accessCheck).map(check -> check.get().look()).toList();
        stuck.set(looks.contains(Look.BAD));
        if (shown.get() && List.of(Look.PENDING, Look.BAD).stream().noneMatch(looks::contains)) {
            shown.set(false);
            onward.run();
        }
    }

    private String stateIs(InstanceState state) {
        return messages.text("serial.check.running.bad", Map.of("state", state.word()));
    }

    private String unknown(Problem why) {
        return messages.text("serial.check.unknown", Map.of("why", messages.problem(why).title()));
    }

    private String accessText(String key, SerialAccess switched) {
        Function<SerialAccess, String> holder = who -> switch (who.managedBy()) {
            case ACCOUNT -> messages.text("serial.check.access.account");
            case DECLARATIVE_POLICY -> messages.text("serial.check.access.policy");
            case UNKNOWN -> "";
        };
        return (messages.text(key, place()) + " " + holder.apply(switched)).strip();
    }

    private Map<String, String> place() {
        return Map.of("account", instance.account(), "region", instance.region().value());
    }

    ReadOnlyObjectProperty<Check> runningCheck() {
        return runningCheck.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> typeCheck() {
        return typeCheck.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> accessCheck() {
        return accessCheck.getReadOnlyProperty();
    }

    /// Whether the list is to be seen.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether something stands against connecting, so that it does not go on by itself.
    ReadOnlyBooleanProperty stuckProperty() {
        return stuck.getReadOnlyProperty();
    }
}
