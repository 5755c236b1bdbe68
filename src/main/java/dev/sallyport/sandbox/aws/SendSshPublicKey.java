package dev.sallyport.sandbox.aws;

import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/// `SendSSHPublicKey`: a key for one instance and user.
final class SendSshPublicKey implements Connect.Action {

    private static final String ZONE = "^(\\w+-){2,3}\\d+\\w+$";
    private static final String USER = "(^[A-Za-z_][A-Za-z0-9\\@\\._-]{0,30}[A-Za-z0-9\\$_-]?$)"
            + "|(^(?=.{2,32}$)[0-9]{1,32}[A-Za-z\\@\\._-][A-Za-z0-9\\@\\._-]*[A-Za-z0-9\\$_-]?$)";

    private static final Member OS_USER = new Member("InstanceOSUser", 1, 32, Pattern.compile(USER));
    private static final Member AVAILABILITY_ZONE = new Member("AvailabilityZone", 6, 32, Pattern.compile(ZONE));

    private final Machines machines;
    private final KeyDrop keys;

    SendSshPublicKey(Machines machines, KeyDrop keys) {
        this.machines = machines;
        this.keys = keys;
    }

    @Override
    public void take(JsonNode input, Caller caller) throws ApiError {
        var id = Member.INSTANCE_ID.required(input);
        var user = OS_USER.required(input);
        var key = Member.key(input);
        var zone = AVAILABILITY_ZONE.optional(input);
        var machine = Chosen.mine(id, caller, machines)
                // A zone that is not the instance's is answered like an instance that is not there.
                .filter(found -> zone.isEmpty() || zone.get().equals(found.place().zone()))
                .orElseThrow(ConnectFault.NOT_FOUND::error);
        Connect.checkState(machine);
        keys.push(machine.id(), user, key.line());
    }
}
