package dev.sallyport.sandbox.aws;

import java.time.Instant;

import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Machine;

/// Writes one item of DescribeInstanceStatus.
///
/// @param startedAt when the sandbox started: what scheduled events are counted from
record StatusShape(Instant startedAt) {

    void write(Xml xml, Machine machine) {
        xml.leaf("instanceId", machine.id())
                .leaf("availabilityZone", machine.place().zone())
                .element("instanceState",
                        () -> xml.leaf("code", machine.state().code()).leaf("name", machine.state().word()))
                .element("operator", () -> xml.leaf("managed", machine.traits().operator().isPresent()));
        check(xml, "systemStatus", machine.health().system());
        check(xml, "instanceStatus", machine.health().instance());
        check(xml, "attachedEbsStatus", machine.health().ebs());
        var events = machine.traits().events();
        if (!events.isEmpty()) {
            xml.items("eventsSet", events, (item, event) -> event(item, machine, event));
        }
    }

    private void event(Xml xml, Machine machine, Machine.Event event) {
        xml.leaf("instanceEventId", Ids.of("instance-event-", machine.id() + event.code() + event.in()))
                .leaf("code", event.code())
                .leaf("description", event.description())
                .leaf("notBefore", startedAt.plus(event.in()))
                .leaf("notAfter", event.ends().map(startedAt::plus));
    }

    private static void check(Xml xml, String name, String status) {
        xml.element(name, () -> {
            xml.leaf("status", status);
            if (!status.equals("not-applicable")) {
                xml.element("details", () -> xml.element("item",
                        () -> xml.leaf("name", "reachability").leaf("status", reachability(status))));
            }
        });
    }

    /// What the one test behind a check says when the check says `status`.
    static String reachability(String status) {
        return switch (status) {
            case "ok" -> "passed";
            case "impaired" -> "failed";
            default -> status;
        };
    }
}
