package dev.sallyport.sandbox.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.sallyport.sandbox.world.SerialSwitch;

/// Whether each account may use the serial consoles of each Region, as of now. Safe for any thread.
final class SerialSwitches {

    private record Place(String account, String region) {}

    private final Map<Place, SerialSwitch> switches = new ConcurrentHashMap<>();

    SerialSwitches(List<SerialSwitch> initial) {
        initial.forEach(each -> switches.put(new Place(each.account(), each.region()), each));
    }

    /// The caller's, in the Region it asks.
    SerialSwitch of(Caller caller) {
        return switches.getOrDefault(new Place(caller.account(), caller.region()),
                new SerialSwitch(caller.account(), caller.region(), false, false));
    }

    /// Turns the caller's on or off.
    ///
    /// Where a declarative policy holds it, nobody in the account can. EC2's code for that is written nowhere we know of;
    /// it is answered as what it is, a permission that a policy takes away.
    void set(Caller caller, String action, boolean enabled) throws ApiError {
        if (of(caller).managed()) {
            throw new ApiError(403, "UnauthorizedOperation",
                    "You are not authorized to perform this operation. User: " + caller.login().arn()
                            + " is not authorized to perform: ec2:" + action
                            + " because the attribute is managed by a declarative policy of the organization");
        }
        switches.put(new Place(caller.account(), caller.region()),
                new SerialSwitch(caller.account(), caller.region(), enabled, false));
    }
}
