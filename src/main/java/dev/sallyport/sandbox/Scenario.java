package dev.sallyport.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.sallyport.sandbox.host.HostFault;
import dev.sallyport.sandbox.serial.SerialManners;
import dev.sallyport.sandbox.world.SerialSwitch;
import dev.sallyport.sandbox.world.World;

/// What a sandbox starts with: its world, and what is to go wrong in it. The package's page describes the file.
public final class Scenario {

    private static final List<String> NAMES = List.of("first-steps", "broken-fstab", "kernel-panic", "full-disk",
            "lost-ssh");

    private final String name;
    private final World world;
    private final List<Rule> rules;
    private final Map<String, HostFault> hostFaults;
    private final Consoles consoles;

    /// What is special about its serial consoles.
    ///
    /// @param pace how many times faster than real ones its machines boot and their serial lines carry
    record Consoles(List<SerialSwitch> switches, Duration teardown, int pace) {

        static final Consoles USUAL = new Consoles(List.of(), SerialManners.TEARDOWN, 1);

        Consoles {
            switches = List.copyOf(switches);
        }
    }

    /// @param hostFaults by instance id
    Scenario(String name, World world, List<Rule> rules, Map<String, HostFault> hostFaults, Consoles consoles) {
        this.name = name;
        this.world = world;
        this.rules = List.copyOf(rules);
        this.hostFaults = Map.copyOf(hostFaults);
        this.consoles = consoles;
    }

    /// The scenarios that ship.
    public static List<String> names() {
        return NAMES;
    }

    /// A scenario that ships.
    ///
    /// @throws BadScenarioException if there is none of that name
    public static Scenario named(String name) {
        if (!NAMES.contains(name)) {
            throw new BadScenarioException(name, "there is no such scenario; there is " + String.join(", ", NAMES));
        }
        try (var in = Scenario.class.getResourceAsStream("scenarios/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the scenario " + name + " was not packed");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A scenario of the user's own.
    ///
    /// @throws BadScenarioException if the file says something that cannot be
    /// @throws IOException if it cannot be read
    public static Scenario read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readString(file));
    }

    /// A scenario from the text of a file.
    ///
    /// @param name what errors call it
    /// @throws BadScenarioException if the text says something that cannot be
    public static Scenario parse(String name, String json) {
        return ScenarioReader.read(name, json);
    }

    /// A big one, for measuring: the same on every call, one profile named `default`, no troubles.
    ///
    /// @param regions            1 to 34
    /// @param instancesPerRegion up to 2,000
    public static Scenario generated(int regions, int instancesPerRegion) {
        return GeneratedScenario.of(regions, instancesPerRegion);
    }

    public String name() {
        return name;
    }

    /// The same, with machines that boot and print, and consoles that are cleared away, so many times faster.
    public Scenario faster(int times) {
        return new Scenario(name, world, rules, hostFaults,
                new Consoles(consoles.switches(), consoles.teardown().dividedBy(times), times));
    }

    /// Everything there is in it.
    public World world() {
        return world;
    }

    List<Rule> rules() {
        return rules;
    }

    Map<String, HostFault> hostFaults() {
        return hostFaults;
    }

    Consoles consoles() {
        return consoles;
    }
}
