package dev.sallyport.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.Instance;

/// Proposes how to get into an instance, or says why there is no way.
public final class Planner {

    private static final String PORT_TAG = "ssh-port";
    private static final int DEFAULT_PORT = 22;
    private static final int LAST_PORT = 65_535;

    private final UserFinder users = new UserFinder();

    /// The user that would be logged in as, whether or not there is a way now.
    public OsUser userOf(Instance instance) {
        return users.userOf(instance);
    }

    /// What cannot be helped is said first: a Windows machine will not take a key however it is asked.
    public Proposal propose(Instance instance, Wishes wishes) {
        var refusal = refusal(instance);
        if (refusal.isPresent()) {
            return new Proposal.Impossible(refusal.get());
        }
        var typed = wishes.user().map(String::strip).filter(name -> !name.isEmpty());
        if (typed.isPresent() && !OsUser.valid(typed.get())) {
            return new Proposal.Impossible(new PlanProblem.BadUser(instance.id(), typed.get()));
        }
        var routes = routesTo(instance, wishes);
        if (routes.isEmpty()) {
            return new Proposal.Impossible(wishes.privately()
                    ? new PlanProblem.NoPrivateAddress(instance.id())
                    : new PlanProblem.NoAddress(instance.id()));
        }
        var user = typed.map(name -> new OsUser(name, OsUser.Source.TYPED)).orElseGet(() -> users.userOf(instance));
        return new Proposal.Ready(new ConnectPlan(instance, routes, user, wishes.keyType()));
    }

    private static Optional<PlanProblem> refusal(Instance instance) {
        if (instance.windows()) {
            return Optional.of(new PlanProblem.Windows(instance.id()));
        }
        if (instance.managed()) {
            return Optional.of(new PlanProblem.Managed(instance.id()));
        }
        return switch (instance.state()) {
            case RUNNING -> Optional.empty();
            case SHUTTING_DOWN, TERMINATED -> Optional.of(new PlanProblem.Terminated(instance.id(), instance.state()));
            case PENDING, STOPPING, STOPPED, UNKNOWN -> Optional
                    .of(new PlanProblem.NotRunning(instance.id(), instance.state()));
        };
    }

    /// The routes worth trying, best first; empty if there is no address of the kind wished for.
    ///
    /// The order is the AWS CLI's `--connection-type auto` (aws-cli v2, `ec2instanceconnect/ssh.py`) without the endpoint
    /// tunnel that stands between the two there. The private address is used only when asked for: on a network that does
    /// not reach the VPC it may belong to another machine.
    private static List<Route> routesTo(Instance instance, Wishes wishes) {
        int port = port(instance, wishes);
        var routes = new ArrayList<Route>();
        if (wishes.privately()) {
            instance.privateIpv4().ifPresent(ip -> routes.add(direct(ip, port, Route.Direct.Kind.PRIVATE_IPV4)));
        } else {
            instance.publicIpv4().ifPresent(ip -> routes.add(direct(ip, port, Route.Direct.Kind.PUBLIC_IPV4)));
            instance.ipv6().ifPresent(ip -> routes.add(direct(ip, port, Route.Direct.Kind.IPV6)));
        }
        return List.copyOf(routes);
    }

    private static Route direct(String address, int port, Route.Direct.Kind kind) {
        return new Route.Direct(address, port, kind);
    }

    /// The wish, unless it is the default and the instance has an `ssh-port` tag with a port number in it.
    private static int port(Instance instance, Wishes wishes) {
        return wishes.port() == DEFAULT_PORT
                ? Tags.value(instance, PORT_TAG).map(Planner::portOf).orElse(DEFAULT_PORT)
                : wishes.port();
    }

    private static int portOf(String text) {
        // Five digits at most, so that parsing cannot fail; Character.isDigit would let other scripts through.
        if (!text.matches("[0-9]{1,5}")) {
            return DEFAULT_PORT;
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= LAST_PORT ? port : DEFAULT_PORT;
    }
}
