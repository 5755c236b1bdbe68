package dev.sallyport.sandbox.aws;

import static dev.sallyport.sandbox.aws.Filters.maybe;
import static dev.sallyport.sandbox.aws.Filters.one;
import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.sandbox.world.Machine;

/// The filters of DescribeInstances and DescribeInstanceStatus (EC2 API Reference), as far as the sandbox has what
/// they ask for; another name is refused.
final class InstanceFilters {

    static final Filters<Machine> INSTANCES = new Filters<>(Map.ofEntries(
            entry("architecture", one(machine -> machine.type().architecture())),
            entry("availability-zone", one(machine -> machine.place().zone())),
            entry("dns-name", maybe(InstanceShape::publicDnsName)),
            entry("hypervisor", one(_ -> "xen")),
            entry("image-id", one(InstanceShape::imageId)),
            entry("instance-id", one(Machine::id)),
            entry("instance-state-code", one(machine -> String.valueOf(machine.state().code()))),
            entry("instance-state-name", one(machine -> machine.state().word())),
            entry("instance-type", one(machine -> machine.type().name())),
            entry("instance.group-id", one(machine -> machine.net().groupId())),
            entry("instance.group-name", one(machine -> machine.net().groupName())),
            entry("ip-address", maybe(machine -> machine.net().publicIpv4())),
            entry("ipv6-address", maybe(machine -> machine.net().ipv6())),
            entry("key-name", maybe(machine -> machine.traits().keyName())),
            entry("operator.managed", one(machine -> String.valueOf(machine.traits().operator().isPresent()))),
            entry("owner-id", one(machine -> machine.place().account())),
            entry("platform", maybe(machine -> platform(machine))),
            entry("platform-details", one(machine -> machine.image().platformDetails())),
            entry("private-dns-name", maybe(InstanceShape::privateDnsName)),
            entry("private-ip-address", maybe(machine -> machine.net().privateIpv4())),
            entry("reservation-id", one(Machine::reservation)),
            entry("subnet-id", one(machine -> machine.net().subnet())),
            entry("vpc-id", one(machine -> machine.net().vpc()))), Machine::tags);

    static final Filters<Machine> STATUSES = new Filters<>(statuses(), Machine::tags);

    private InstanceFilters() {}

    private static Map<String, Filters.Property<Machine>> statuses() {
        var known = new HashMap<String, Filters.Property<Machine>>();
        known.put("availability-zone", one(machine -> machine.place().zone()));
        known.put("instance-state-code", one(machine -> String.valueOf(machine.state().code())));
        known.put("instance-state-name", one(machine -> machine.state().word()));
        known.put("instance-status.status", one(machine -> machine.health().instance()));
        known.put("system-status.status", one(machine -> machine.health().system()));
        known.put("attached-ebs-status.status", one(machine -> machine.health().ebs()));
        known.put("instance-status.reachability",
                one(machine -> StatusShape.reachability(machine.health().instance())));
        known.put("system-status.reachability", one(machine -> StatusShape.reachability(machine.health().system())));
        known.put("event.code", machine -> machine.traits().events().stream().map(Machine.Event::code).toList());
        known.put("operator.managed", one(machine -> String.valueOf(machine.traits().operator().isPresent())));
        return known;
    }

    private static Optional<String> platform(Machine machine) {
        return machine.image().windows() ? Optional.of("windows") : Optional.empty();
    }
}
