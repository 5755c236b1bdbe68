package dev.sallyport.sandbox.aws;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Machine;

/// `GetConsoleOutput`: what was printed until the power last changed, or with `Latest` until now.
final class GetConsoleOutput implements Ec2.Action {

    private final Machines machines;
    private final Clock clock;

    GetConsoleOutput(Machines machines, Clock clock) {
        this.machines = machines;
        this.clock = clock;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var machine = Chosen.one(form, caller, machines);
        var latest = form.flag("Latest");
        if (latest && !machine.type().nitro()) {
            throw ApiError.of("UnsupportedOperation",
                    "This instance type does not support retrieving the latest console logs.");
        }
        var printed = latest ? now(machine) : machines.printed(machine.id());
        return xml -> {
            xml.leaf("instanceId", machine.id());
            // A machine that has printed nothing has neither text nor time.
            printed.ifPresent(text -> xml.leaf("timestamp", text.at().truncatedTo(ChronoUnit.MILLIS))
                    .leaf("output", text.base64()));
        };
    }

    private Optional<Machines.Printed> now(Machine machine) {
        return machines.board(machine.id())
                .map(board -> new Machines.Printed(clock.instant(),
                        Base64.getEncoder().encodeToString(board.consoleOutput())));
    }
}
