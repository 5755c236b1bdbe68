package dev.sallyport.sandbox.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;

/// Writes one instance as the `Instance` shape of EC2's 2016-11-15 model, in its XML names.
///
/// @param startedAt when the sandbox started: what a machine's age is counted back from
record InstanceShape(Instant startedAt) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    void write(Xml xml, Machine machine) {
        identity(xml, machine);
        state(xml, machine);
        network(xml, machine);
        xml.element("blockDeviceMapping", () -> storage(xml, machine));
        xml.items("tagSet", machine.tags().entrySet(),
                (item, tag) -> item.leaf("key", tag.getKey()).leaf("value", tag.getValue()));
        rest(xml, machine);
    }

    private void identity(Xml xml, Machine machine) {
        xml.leaf("instanceId", machine.id())
                .leaf("imageId", imageId(machine))
                .leaf("instanceType", machine.type().name())
                .leaf("keyName", machine.traits().keyName())
                .leaf("amiLaunchIndex", 0)
                .leaf("launchTime", startedAt.minus(machine.age()))
                .leaf("architecture", machine.type().architecture())
                // EC2 says xen here for Nitro as well; only DescribeInstanceTypes tells them apart.
                .leaf("hypervisor", "xen")
                .leaf("virtualizationType", "hvm")
                .leaf("platformDetails", machine.image().platformDetails());
        if (machine.image().windows()) {
            xml.leaf("platform", "windows");
        }
        xml.element("placement", () -> xml.leaf("availabilityZone", machine.place().zone())
                .leaf("groupName", "")
                .leaf("tenancy", "default"));
    }

    private void state(Xml xml, Machine machine) {
        xml.element("instanceState",
                () -> xml.leaf("code", machine.state().code()).leaf("name", machine.state().word()));
        var stopped = switch (machine.state()) {
            case STOPPING, STOPPED, SHUTTING_DOWN, TERMINATED -> true;
            case PENDING, RUNNING -> false;
        };
        xml.leaf("reason", stopped ? "User initiated (" + STAMP.format(startedAt) + ")" : "");
        if (stopped) {
            var reason = "Client.UserInitiatedShutdown";
            xml.element("stateReason",
                    () -> xml.leaf("code", reason).leaf("message", reason + ": User initiated shutdown"));
        }
    }

    private static void network(Xml xml, Machine machine) {
        xml.leaf("privateDnsName", privateDnsName(machine).orElse(""))
                .leaf("dnsName", publicDnsName(machine).orElse(""));
        if (machine.state() == MachineState.TERMINATED) {
            // Its interfaces are gone: EC2 lists it without addresses, VPC and subnet.
            xml.element("groupSet", () -> {}).element("networkInterfaceSet", () -> {});
            return;
        }
        var net = machine.net();
        xml.leaf("ipAddress", net.publicIpv4())
                .leaf("privateIpAddress", net.privateIpv4())
                .leaf("ipv6Address", net.ipv6())
                .leaf("vpcId", net.vpc())
                .leaf("subnetId", net.subnet())
                .leaf("sourceDestCheck", true);
        groups(xml, net);
        xml.items("networkInterfaceSet", List.of(machine), InstanceShape::networkInterface);
    }

    private static void groups(Xml xml, Machine.Net net) {
        xml.items("groupSet", List.of(net),
                (item, of) -> item.leaf("groupId", of.groupId()).leaf("groupName", of.groupName()));
    }

    private static void networkInterface(Xml xml, Machine machine) {
        var net = machine.net();
        xml.leaf("networkInterfaceId", Ids.of("eni-", machine.id()))
                .leaf("subnetId", net.subnet())
                .leaf("vpcId", net.vpc())
                .leaf("ownerId", machine.place().account())
                .leaf("status", "in-use")
                .leaf("privateIpAddress", net.privateIpv4())
                .items("ipv6AddressesSet", net.ipv6().stream().toList(),
                        (item, address) -> item.leaf("ipv6Address", address));
        groups(xml, net);
        net.publicIpv4()
                .ifPresent(address -> xml.element("association",
                        () -> xml.leaf("publicIp", address).leaf("publicDnsName", "").leaf("ipOwnerId", "amazon")));
    }

    private void storage(Xml xml, Machine machine) {
        xml.element("item", () -> xml.leaf("deviceName", "/dev/xvda")
                .element("ebs", () -> xml.leaf("volumeId", Ids.of("vol-", machine.id()))
                        .leaf("status", "attached")
                        .leaf("attachTime", startedAt.minus(machine.age()))
                        .leaf("deleteOnTermination", true)));
    }

    private static void rest(Xml xml, Machine machine) {
        xml.leaf("rootDeviceName", "/dev/xvda")
                .leaf("rootDeviceType", "ebs")
                .leaf("ebsOptimized", false)
                .leaf("enaSupport", true)
                .element("monitoring", () -> xml.leaf("state", "disabled"))
                .element("metadataOptions", () -> xml.leaf("state", "applied")
                        .leaf("httpTokens", "required")
                        .leaf("httpPutResponseHopLimit", 2)
                        .leaf("httpEndpoint", machine.traits().imds() ? "enabled" : "disabled")
                        .leaf("httpProtocolIpv6", "disabled")
                        .leaf("instanceMetadataTags", "disabled"))
                .element("operator", () -> xml.leaf("managed", machine.traits().operator().isPresent())
                        .leaf("principal", machine.traits().operator()));
    }

    static String imageId(Machine machine) {
        return machine.image().idIn(machine.place().region());
    }

    static Optional<String> publicDnsName(Machine machine) {
        return machine.net()
                .publicIpv4()
                .map(address -> "ec2-" + address.replace('.', '-') + "." + machine.place().region()
                        + ".compute.amazonaws.com");
    }

    static Optional<String> privateDnsName(Machine machine) {
        return machine.net()
                .privateIpv4()
                .map(address -> "ip-" + address.replace('.', '-') + "." + machine.place().region()
                        + ".compute.internal");
    }
}
