package dev.sallyport.sandbox.aws;

import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;

/// `GetConsoleScreenshot`: what a monitor would show, as a JPEG (EC2 User Guide, "Troubleshoot an unreachable instance").
final class GetConsoleScreenshot implements Ec2.Action {

    private final Machines machines;
    private final ScreenPicture picture = new ScreenPicture();

    GetConsoleScreenshot(Machines machines) {
        this.machines = machines;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var machine = Chosen.one(form, caller, machines);
        // No display here goes to sleep, so that waking one up changes nothing.
        form.flag("WakeUp");
        check(machine);
        var rows = machines.board(machine.id()).map(Board::display).orElseGet(List::of);
        var data = Base64.getEncoder().encodeToString(picture.jpeg(rows));
        return xml -> xml.leaf("instanceId", machine.id()).leaf("imageData", data);
    }

    private static void check(Machine machine) throws ApiError {
        var type = machine.type();
        if (type.bareMetal() || type.architecture().equals("arm64")) {
            throw ApiError.of("UnsupportedOperation",
                    "The instance type " + type.name() + " does not support console screenshots.");
        }
        if (!machine.running()) {
            throw ApiError.of("IncorrectInstanceState",
                    "The instance '" + machine.id() + "' is not in the 'running' state.");
        }
    }
}
