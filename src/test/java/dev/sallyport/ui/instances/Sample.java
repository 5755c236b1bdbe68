package dev.sallyport.ui.instances;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.StatusChecks;

/// Makes instances for tests: a running Amazon Linux host unless said otherwise.
public final class Sample {

    private final Map<String, String> tags = new HashMap<>();
    private String id = "i-0a1b2c3d4e5f60001";
    private String profile = "dev";
    private String region = "eu-central-1";
    private InstanceState state = InstanceState.RUNNING;
    private String type = "t3.micro";
    private Optional<String> publicIpv4 = Optional.of("203.0.113.7");
    private Optional<String> privateIpv4 = Optional.of("10.0.1.7");
    private Optional<String> ipv6 = Optional.empty();
    private Optional<Ami> ami = Optional
            .of(new Ami("ami-0aa", "al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64", "137112412989"));
    private String platform = "Linux/UNIX";
    private Optional<StatusChecks> status = Optional.of(new StatusChecks("ok", "ok"));
    private Instant launched = Instant.parse("2026-11-01T10:00:00Z");

    private Sample(String name) {
        if (!name.isEmpty()) {
            tags.put("Name", name);
        }
    }

    public static Sample named(String name) {
        return new Sample(name);
    }

    public static Sample numbered(String name, int number) {
        return named(name).id("i-%017x".formatted(number));
    }

    public Sample id(String value) {
        id = value;
        return this;
    }

    public Sample in(String profileName, String regionName) {
        profile = profileName;
        region = regionName;
        return this;
    }

    public Sample tag(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public Sample state(InstanceState value) {
        state = value;
        return this;
    }

    public Sample type(String value) {
        type = value;
        return this;
    }

    public Sample addresses(Optional<String> open, Optional<String> hidden, Optional<String> six) {
        publicIpv4 = open;
        privateIpv4 = hidden;
        ipv6 = six;
        return this;
    }

    public Sample image(String name, String platformDetails) {
        ami = name.isEmpty() ? Optional.empty() : Optional.of(new Ami("ami-0aa", name, "137112412989"));
        platform = platformDetails;
        return this;
    }

    public Sample checks(StatusChecks checks) {
        status = Optional.of(checks);
        return this;
    }

    public Sample launched(Instant when) {
        launched = when;
        return this;
    }

    public Sample with(UnaryOperator<Sample> more) {
        return more.apply(this);
    }

    public Instance make() {
        boolean alive = state == InstanceState.RUNNING;
        return new Instance(new InstanceId(id), profile, new RegionName(region), "111122223333", state, tags, type,
                region + "a", alive ? publicIpv4 : Optional.empty(), privateIpv4, ipv6, Optional.of("vpc-0c0ffee1"),
                Optional.of("subnet-0beef001"), "ami-0aa11bb22cc33dd44", ami, platform, "x86_64", launched,
                alive ? status : Optional.empty(), Optional.empty(), List.of("sg-0123456789abcdef0"), "", false);
    }

    public InstanceRow row() {
        return InstanceRow.of(make());
    }
}
