package dev.sallyport.ui.instances;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;
import dev.sallyport.ui.fx.Messages;

/// What the drawer tells of an instance, in its order. Times are told in the clock's zone.
final class Facts {

    private final Messages messages;
    private final Clock clock;

    Facts(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<Fact> of(InstanceRow row) {
        var facts = new ArrayList<Fact>();
        var instance = row.instance();
        add(facts, "fact.id", Optional.of(instance.id().value()), true);
        add(facts, "fact.public", instance.publicIpv4(), true);
        add(facts, "fact.private", instance.privateIpv4(), true);
        add(facts, "fact.ipv6", instance.ipv6(), true);
        add(facts, "fact.profile", Optional.of(instance.profile()), false);
        add(facts, "fact.account", Optional.of(instance.account()), true);
        add(facts, "fact.zone", Optional.of(instance.zone()), true);
        add(facts, "fact.type", Optional.of(instance.type() + " · " + instance.architecture()), true);
        add(facts, "fact.system", Optional.of(row.system()), false);
        add(facts, "fact.checks", Optional.of(checks(instance)), false);
        add(facts, "fact.launched", Optional.of(launched(instance)), false);
        add(facts, "fact.reason", Optional.of(instance.stateReason()), false);
        addNetwork(facts, instance);
        return facts;
    }

    private void addNetwork(List<Fact> facts, Instance instance) {
        add(facts, "fact.image", Optional.of(instance.imageId()), true);
        add(facts, "fact.image-name", instance.ami().map(Ami::name), true);
        add(facts, "fact.vpc", instance.vpcId(), true);
        add(facts, "fact.subnet", instance.subnetId(), true);
        instance.securityGroups().forEach(group -> add(facts, "fact.group", Optional.of(group), true));
        add(facts, "fact.key-pair", instance.keyName(), true);
    }

    private void add(List<Fact> facts, String key, Optional<String> value, boolean code) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Fact(messages.text(key), text, code)));
    }

    private String launched(Instance instance) {
        return messages.text("fact.launched.ago", Map.of("when", moment(instance.launchTime()), "age",
                Age.of(Duration.between(instance.launchTime(), clock.instant()), messages)));
    }

    String moment(Instant instant) {
        return messages.moment(instant.atZone(clock.getZone()));
    }

    String day(Instant instant) {
        return messages.day(instant.atZone(clock.getZone()));
    }

    private String checks(Instance instance) {
        return instance.status()
                .map(status -> status.passed()
                        ? messages.text("fact.checks.passed")
                        : messages.text("fact.checks.both",
                                Map.of("system", status.system(), "instance", status.instance())))
                .orElse("");
    }
}
