package dev.sallyport.ui.instances;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.InstanceState;
import dev.sallyport.model.StatusChecks;

/// Forty-five instances as a middling company has them, for the screens.
public final class Fleet {

    private static final String AL = "al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64";
    private static final String UBUNTU = "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240301";
    private static final String DEBIAN = "debian-12-amd64-20240507-1740";
    private static final String RHEL = "RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3";
    private static final String WINDOWS = "Windows_Server-2022-English-Full-Base-2024.04.10";
    private static final String[] ROLES = {"web", "api", "db", "worker", "cache", "bastion", "build", "search",
        "batch"};
    private static final String[] TYPES = {"t3.micro", "m7g.large", "r6i.2xlarge", "c7i.xlarge", "t4g.small"};
    private static final String[] SYSTEMS = {AL, UBUNTU, AL, DEBIAN, RHEL, AL, UBUNTU};
    private static final String[][] PLACES = {{"dev", "eu-central-1"}, {"prod", "eu-central-1"}, {"prod", "us-east-1"},
        {"dev", "eu-west-1"}, {"prod", "ap-southeast-2"}};

    private Fleet() {}

    public static List<Sample> samples() {
        var all = new ArrayList<Sample>();
        for (int i = 0; i < 45; i++) {
            all.add(sample(i));
        }
        return all;
    }

    public static String[] place(int i) {
        return PLACES[i % PLACES.length];
    }

    private static Sample sample(int i) {
        var role = ROLES[i % ROLES.length];
        var place = place(i);
        var sample = Sample
                .named(i == 17 ? "" : role + "-" + (1 + i / ROLES.length) + (i % 3 == 0 ? "" : "." + place[0]))
                .id("i-%017x".formatted(0x0a1b2c3d4e5fL * (i + 11) * 0x1_0007L & 0xfffffffffffffffL))
                .in(place[0], place[1])
                .type(TYPES[i % TYPES.length])
                .tag("env", place[0])
                .tag("team", "platform")
                .tag("role", role)
                .tag("cost-centre", "4711")
                .image(SYSTEMS[i % SYSTEMS.length], i % 7 == 4 ? "Red Hat Enterprise Linux" : "Linux/UNIX")
                .launched(Desk.NOW.minus(Duration.ofHours(3L + (long) i * i * 5)))
                .addresses(i % 4 == 1 ? Optional.empty() : Optional.of("203.0.113." + (10 + i)),
                        Optional.of("10.0." + i % 5 + "." + (20 + i)), Optional.empty());
        return odd(i, sample);
    }

    private static Sample odd(int i, Sample sample) {
        return switch (i) {
            case 8, 20, 33 -> sample.state(InstanceState.STOPPED);
            case 26 -> sample.state(InstanceState.PENDING);
            case 30 -> sample.state(InstanceState.STOPPING);
            case 41 -> sample.state(InstanceState.TERMINATED);
            case 12 -> sample.checks(new StatusChecks("ok", "impaired"));
            case 22 -> sample.checks(new StatusChecks("ok", "initializing"));
            case 15 -> sample.image(WINDOWS, "Windows");
            default -> sample;
        };
    }
}
