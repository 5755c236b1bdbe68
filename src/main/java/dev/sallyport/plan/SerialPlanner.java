package dev.sallyport.plan;

import java.util.List;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.Instance;
import dev.sallyport.model.SerialEndpoint;

/// Proposes how to get onto an instance's serial console, or says why there is no way.
///
/// Needs neither an address nor a user of the instance, nor an SSH server on it, and Windows has a serial console too.
public final class SerialPlanner {

    private final Addresses addresses;

    /// @param addresses knows where each Region's console is
    public SerialPlanner(Addresses addresses) {
        this.addresses = addresses;
    }

    public Proposal propose(Instance instance, KeyType keyType) {
        return switch (instance.state()) {
            case SHUTTING_DOWN, TERMINATED -> new Proposal.Impossible(
                    new PlanProblem.Terminated(instance.id(), instance.state()));
            // A stopped one can be started from its workplace, and the state may be minutes old.
            case RUNNING, PENDING, STOPPING, STOPPED, UNKNOWN -> new Proposal.Ready(plan(instance, keyType));
        };
    }

    private ConnectPlan plan(Instance instance, KeyType keyType) {
        var console = addresses.serialConsole(instance.region());
        var route = new Route.SerialConsole(console.region(), console.host(), SerialEndpoint.PORT,
                console.fingerprint());
        return new ConnectPlan(instance, List.of(route), portOf(instance), keyType);
    }

    /// The login name that stands for the first serial port, the only one there is.
    private static OsUser portOf(Instance instance) {
        return new OsUser(instance.id().value() + ".port0", OsUser.Source.SERIAL_PORT);
    }
}
