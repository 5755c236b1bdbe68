package dev.sallyport.ui.many;

import java.time.Duration;
import java.util.List;

import dev.sallyport.connect.CommandResult;
import dev.sallyport.model.Instance;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.Route;
import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;
import dev.sallyport.ui.instances.Sample;

/// Hosts and what they said, for tests.
final class Answers {

    private Answers() {}

    static Host host(String name) {
        return new Host(instance(name), new Proposal.Ready(plan(name)));
    }

    static Host unreachable(String name) {
        return new Host(instance(name), new Proposal.Impossible(new PlanProblem.NoAddress(instance(name).id())));
    }

    static ConnectPlan plan(String name) {
        return new ConnectPlan(instance(name),
                List.of(new Route.Direct("203.0.113.7", 22, Route.Direct.Kind.PUBLIC_IPV4)),
                new OsUser("ec2-user", OsUser.Source.AMI_NAME), KeyType.ED25519);
    }

    static Instance instance(String name) {
        return Sample.named(name).id("i-%017x".formatted(Math.abs((long) name.hashCode()))).make();
    }

    static CommandResult exit(int status, long millis) {
        return new CommandResult(new CommandEnd.Exited(status), Duration.ofMillis(millis));
    }

    static Capture.Stream stream(String text) {
        return new Capture.Stream(text, text.length(), false);
    }

    static HostLine said(String name, String out) {
        return new HostLine(host(name), new HostState.Answered(exit(0, 100), stream(out), Capture.Stream.EMPTY));
    }
}
