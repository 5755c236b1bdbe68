package dev.sallyport.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Tag;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;

/// Makes our instances of EC2's. Total: whatever field is missing, there is a row, unless there is no id to know it by.
final class InstanceReading {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceReading.class);

    private final Scope scope;

    InstanceReading(Scope scope) {
        this.scope = scope;
    }

    List<Instance> instances(DescribeInstancesResponse page) {
        var instances = new ArrayList<Instance>();
        for (var reservation : page.reservations()) {
            reservation.instances().forEach(one -> read(reservation, one).ifPresent(instances::add));
        }
        return instances;
    }

    private Optional<Instance> read(Reservation reservation, software.amazon.awssdk.services.ec2.model.Instance one) {
        return id(one.instanceId()).map(id -> new Instance(id, scope.profile(), scope.region(),
                text(reservation.ownerId()), state(one), tags(one.tags()), text(one.instanceTypeAsString()),
                Optional.ofNullable(one.placement()).map(Placement::availabilityZone).orElse(""),
                some(one.publicIpAddress()), some(one.privateIpAddress()), ipv6(one), some(one.vpcId()),
                some(one.subnetId()), text(one.imageId()), Optional.empty(), platform(one),
                text(one.architectureAsString()), Optional.ofNullable(one.launchTime()).orElse(Instant.EPOCH),
                Optional.empty(), some(one.keyName()), groups(one), text(one.stateTransitionReason()), managed(one)));
    }

    private Optional<InstanceId> id(@Nullable String written) {
        if (written == null || !InstanceId.valid(written)) {
            LOG.warn("{} {}: an instance without a usable id was left out", scope.profile(), scope.region());
            return Optional.empty();
        }
        return Optional.of(new InstanceId(written));
    }

    private static InstanceState state(software.amazon.awssdk.services.ec2.model.Instance one) {
        return Optional.ofNullable(one.state())
                .map(state -> InstanceState.of(text(state.nameAsString())))
                .orElse(InstanceState.UNKNOWN);
    }

    /// EC2 keys are unique; should one come twice all the same, the last counts.
    private static Map<String, String> tags(List<Tag> tags) {
        var read = new HashMap<String, String>();
        tags.forEach(tag -> read.put(text(tag.key()), text(tag.value())));
        return read;
    }

    private static Optional<String> ipv6(software.amazon.awssdk.services.ec2.model.Instance one) {
        return some(one.ipv6Address()).or(() -> one.networkInterfaces()
                .stream()
                .flatMap(card -> card.ipv6Addresses().stream())
                .flatMap(address -> some(address.ipv6Address()).stream())
                .findFirst());
    }

    /// `Platform` is the older field and says only "windows"; it stands in where the details are missing.
    private static String platform(software.amazon.awssdk.services.ec2.model.Instance one) {
        return some(one.platformDetails())
                .orElse("windows".equalsIgnoreCase(text(one.platformAsString())) ? "Windows" : "");
    }

    private static List<String> groups(software.amazon.awssdk.services.ec2.model.Instance one) {
        return one.securityGroups().stream().map(group -> text(group.groupId())).filter(id -> !id.isEmpty()).toList();
    }

    private static boolean managed(software.amazon.awssdk.services.ec2.model.Instance one) {
        return Optional.ofNullable(one.operator())
                .map(operator -> Boolean.TRUE.equals(operator.managed()))
                .orElse(false);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Optional<String> some(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
