package dev.sallyport.sandbox.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;

/// `StartInstances`, `StopInstances` and `RebootInstances`: all of the instances named, or none.
final class PowerActions {

    /// What may be asked of a machine. To ask for the state that it is in is no error, but for a reboot.
    private enum Wish {
        START("started"), STOP("stopped"), REBOOT("rebooted");

        private final String word;

        Wish(String word) {
            this.word = word;
        }

        boolean possible(MachineState state) {
            return switch (state) {
                case RUNNING -> true;
                case STOPPED -> this != REBOOT;
                case PENDING -> this == START;
                case STOPPING -> this == STOP;
                case SHUTTING_DOWN, TERMINATED -> false;
            };
        }
    }

    private record Changed(String id, MachineState before, MachineState after) {}

    private final Machines machines;

    private PowerActions(Machines machines) {
        this.machines = machines;
    }

    static Map<String, Ec2.Action> of(Machines machines) {
        var power = new PowerActions(machines);
        return Map.of("StartInstances", power::start, "StopInstances", power::stop, "RebootInstances", power::reboot);
    }

    private Consumer<Xml> start(Form form, Caller caller) throws ApiError {
        return changes(change(chosen(form, caller, Wish.START), Board::start));
    }

    private Consumer<Xml> stop(Form form, Caller caller) throws ApiError {
        var force = form.flag("Force");
        // Hibernate is for machines that were launched for it; there is none here.
        if (form.flag("Hibernate")) {
            throw ApiError.of("UnsupportedHibernationConfiguration",
                    "The instance was not launched with hibernation enabled.");
        }
        return changes(change(chosen(form, caller, Wish.STOP), board -> board.stop(force)));
    }

    private Consumer<Xml> reboot(Form form, Caller caller) throws ApiError {
        change(chosen(form, caller, Wish.REBOOT), Board::reboot);
        return xml -> xml.leaf("return", true);
    }

    private List<Machine> chosen(Form form, Caller caller, Wish wish) throws ApiError {
        if (form.list("InstanceId").isEmpty()) {
            throw ApiError.of("MissingParameter", "The request must contain the parameter InstanceId");
        }
        var chosen = Chosen.of(form, caller, machines);
        for (var machine : chosen) {
            if (machine.traits().operator().isPresent()) {
                throw ApiError.of("OperationNotPermitted",
                        "The instance '" + machine.id() + "' is managed by a service provider and cannot be "
                                + wish.word + " by its account.");
            }
            if (!wish.possible(machine.state())) {
                throw ApiError.of("IncorrectInstanceState", "The instance '" + machine.id()
                        + "' is not in a state from which it can be " + wish.word + ".");
            }
        }
        return chosen;
    }

    private List<Changed> change(List<Machine> chosen, Consumer<Board> deed) {
        var changed = new ArrayList<Changed>();
        for (var machine : chosen) {
            machines.board(machine.id()).ifPresent(deed);
            var after = machines.machine(machine.id()).map(Machine::state).orElse(machine.state());
            changed.add(new Changed(machine.id(), machine.state(), after));
        }
        return changed;
    }

    private static Consumer<Xml> changes(List<Changed> changed) {
        return xml -> xml.items("instancesSet", changed, (item, each) -> {
            item.leaf("instanceId", each.id());
            state(item, "currentState", each.after());
            state(item, "previousState", each.before());
        });
    }

    private static void state(Xml xml, String name, MachineState state) {
        xml.element(name, () -> xml.leaf("code", state.code()).leaf("name", state.word()));
    }
}
