package dev.sallyport.sandbox.aws;

import tools.jackson.databind.JsonNode;

import dev.sallyport.sandbox.world.Machine;

/// `SendSerialConsoleSSHPublicKey`: a key for the serial console of one instance, which begins a session there.
final class SendSerialKey implements Connect.Action {

    private final Machines machines;
    private final SerialSwitches switches;
    private final SerialDrop consoles;

    SendSerialKey(Machines machines, SerialSwitches switches, SerialDrop consoles) {
        this.machines = machines;
        this.switches = switches;
        this.consoles = consoles;
    }

    @Override
    public void take(JsonNode input, Caller caller) throws ApiError {
        var id = Member.INSTANCE_ID.required(input);
        checkPort(input.path("SerialPort"));
        var key = Member.key(input);
        var machine = Chosen.mine(id, caller, machines).orElseThrow(ConnectFault.NOT_FOUND::error);
        if (!switches.of(caller).enabled()) {
            throw ConnectFault.ACCESS_DISABLED.error();
        }
        checkType(machine);
        Connect.checkState(machine);
        if (!consoles.push(machine.id(), key.line())) {
            throw ConnectFault.LIMIT_EXCEEDED.error();
        }
    }

    private static void checkPort(JsonNode port) throws ApiError {
        if (port.isMissingNode() || port.isNull()) {
            return;
        }
        if (!port.isInt()) {
            throw ApiError.of("SerializationException", "NUMBER_VALUE expected for SerialPort");
        }
        if (port.intValue() != 0) {
            throw ApiError.of("InvalidArgsException",
                    "1 validation error detected: Value '" + port.intValue()
                            + "' at 'serialPort' failed to satisfy constraint: Member must have value "
                            + (port.intValue() > 0 ? "less" : "greater") + " than or equal to 0");
        }
    }

    private static void checkType(Machine machine) throws ApiError {
        if (!machine.type().hasSerialConsole(machine.image().windows())) {
            throw ConnectFault.TYPE_INVALID.error();
        }
    }
}
