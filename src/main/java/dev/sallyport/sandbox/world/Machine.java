package dev.sallyport.sandbox.world;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.sallyport.sandbox.host.Ailment;

/// One instance of the sandbox.
///
/// @param reservation machines launched by one call share a reservation
/// @param age         how long before the sandbox's start it was launched; negative once it has been started again
public record Machine(String id, Place place, String reservation, MachineType type, Image image, MachineState state,
        Net net, Map<String, String> tags, Health health, Duration age, Traits traits) {

    public Machine {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /// Whose it is and where: `zone` is the whole name, such as `eu-central-1b`.
    public record Place(String account, String region, String zone) {}

    /// Its addresses and the network that they are in.
    public record Net(Optional<String> publicIpv4, Optional<String> privateIpv4, Optional<String> ipv6, String vpc,
            String subnet, String groupId, String groupName) {

        /// Its addresses, the public one first.
        public List<String> all() {
            return Stream.of(publicIpv4, privateIpv4, ipv6).flatMap(Optional::stream).toList();
        }
    }

    /// The status checks in EC2's words: `ok`, `impaired`, `initializing`, `insufficient-data`, `not-applicable`.
    public record Health(String system, String instance, String ebs) {}

    /// What makes it unlike the others.
    ///
    /// @param keyName     the key pair it was launched with
    /// @param operator    the AWS service that manages it, such as `eks.amazonaws.com`; such a machine lets no user in
    /// @param imds        whether the metadata service is on; without it no pushed key reaches the host
    /// @param unavailable whether Instance Connect answers `EC2InstanceUnavailableException` for it
    /// @param events      what AWS has planned for it
    public record Traits(Optional<String> keyName, Optional<String> operator, boolean imds, boolean unavailable,
            List<Event> events, Guest guest) {
        public Traits {
            events = List.copyOf(events);
        }
    }

    /// Something that AWS will do to it.
    ///
    /// @param code such as `system-reboot`
    /// @param in   when it begins, counted from the sandbox's start; negative for one that is over
    /// @param ends when it is over at the latest, counted likewise
    public record Event(String code, String description, Duration in, Optional<Duration> ends) {}

    /// What is inside it, as far as AWS cannot see.
    ///
    /// @param users     accounts on it besides the one that the image makes
    /// @param ailment   what is wrong with it when the sandbox starts
    /// @param passwords by account, for its console
    public record Guest(List<String> users, Ailment ailment, Map<String, String> passwords) {
        public Guest {
            users = List.copyOf(users);
            passwords = Map.copyOf(passwords);
        }

        /// Says whose passwords there are, not which.
        @Override
        public String toString() {
            return "Guest[" + users + ", " + ailment + ", " + passwords.keySet() + "]";
        }
    }

    /// The same machine at another moment.
    public Machine as(MachineState present, Health checks, Duration launchedBefore) {
        return new Machine(id, place, reservation, type, image, present, net, tags, checks, launchedBefore, traits);
    }

    /// The `Name` tag, or the id: what a reader of the sandbox's own output calls it.
    public String label() {
        return tags.getOrDefault("Name", id);
    }

    public boolean running() {
        return state == MachineState.RUNNING;
    }

    /// Whether it can be switched on and off: what the scenario shows in a passing state stays in it for ever.
    public boolean switchable() {
        return state == MachineState.RUNNING || state == MachineState.STOPPED;
    }

    /// Whether an SSH server answers there: running, and not Windows.
    public boolean answersSsh() {
        return running() && !image.windows();
    }
}
