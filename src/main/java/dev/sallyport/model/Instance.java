package dev.sallyport.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One EC2 instance as it was when the inventory was read. Never edited; a new reading makes a new value.
///
/// Text that other people may have written (tags, names, reasons) is kept as it came; whoever shows it makes it safe.
///
/// @param profile         the name of the AWS profile through which it was seen
/// @param account         the owner's account id, twelve digits
/// @param zone            the Availability Zone, such as `eu-central-1b`
/// @param platformDetails EC2's billing words, such as `Linux/UNIX`, `Red Hat Enterprise Linux`, `Windows`
/// @param stateReason     EC2's reason for the last change of state; may be empty
/// @param managed         whether a service operates it (`Operator.Managed`) and so refuses user connections
public record Instance(InstanceId id, String profile, RegionName region, String account, InstanceState state,
        Map<String, String> tags, String type, String zone, Optional<String> publicIpv4, Optional<String> privateIpv4,
        Optional<String> ipv6, Optional<String> vpcId, Optional<String> subnetId, String imageId, Optional<Ami> ami,
        String platformDetails, String architecture, Instant launchTime, Optional<StatusChecks> status,
        Optional<String> keyName, List<String> securityGroups, String stateReason, boolean managed) {

    public Instance {
        tags = Map.copyOf(tags);
        securityGroups = List.copyOf(securityGroups);
    }

    /// The same instance with what was asked for separately.
    public Instance with(Optional<Ami> image, Optional<StatusChecks> checks) {
        return new Instance(id, profile, region, account, state, tags, type, zone, publicIpv4, privateIpv4, ipv6, vpcId,
                subnetId, imageId, image, platformDetails, architecture, launchTime, checks, keyName, securityGroups,
                stateReason, managed);
    }

    /// The `Name` tag, or the empty string: an instance need not have a name.
    public String name() {
        return tags.getOrDefault("Name", "");
    }

    public boolean running() {
        return state == InstanceState.RUNNING;
    }

    public boolean windows() {
        return platformDetails.startsWith("Windows");
    }
}
