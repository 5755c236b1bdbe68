package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.TransportProblem;

/// Values that tests of the window start from.
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Samples() {}

    /// A running instance of that name.
    public static Instance instance(String name) {
        return new Instance(new InstanceId("i-0a1b2c3d4e5f67890"), "dev", new RegionName("eu-central-1"),
                "111122223333", InstanceState.RUNNING, Map.of("Name", name), "t3.micro", "eu-central-1b",
                Optional.of("203.0.113.7"), Optional.of("10.0.1.7"), Optional.empty(), Optional.empty(),
                Optional.empty(), "ami-0123456789abcdef0", Optional.empty(), "Linux/UNIX", "x86_64", NOON,
                Optional.empty(), Optional.empty(), List.of(), "", false);
    }

    /// The host said "permission denied".
    public static TransportProblem authRefused() {
        return new TransportProblem.AuthRefused(target(), "publickey",
                "SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE: No more authentication methods available");
    }

    /// Nothing answered within ten seconds.
    public static TransportProblem noAnswer() {
        return new TransportProblem.ConnectTimedOut(target(), Duration.ofSeconds(10));
    }

    private static Target target() {
        return new Target(instance("web-1").id(), "203.0.113.7", 22, "ec2-user");
    }

    /// A plan with one direct route.
    public static ConnectPlan plan(String name) {
        var route = new Route.Direct("203.0.113.7", 22, Route.Direct.Kind.PUBLIC_IPV4);
        return new ConnectPlan(instance(name), List.of(route), new OsUser("ec2-user", OsUser.Source.AMI_NAME),
                KeyType.ED25519);
    }
}
