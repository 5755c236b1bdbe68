package dev.sallyport.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.world.Account;
import dev.sallyport.sandbox.world.Catalogue;
import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Image;
import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;
import dev.sallyport.sandbox.world.MachineType;
import dev.sallyport.sandbox.world.Profile;
import dev.sallyport.sandbox.world.Region;
import dev.sallyport.sandbox.world.World;

/// Makes a big world by rule, without chance: machine `n` of a Region is the same on every machine and every day.
final class GeneratedScenario {

    private static final Account ACCOUNT = new Account("bench", "111122223333");
    private static final List<String> ROLES = List.of("web", "api", "db", "worker", "cache", "kafka", "search", "ci");
    private static final List<String> STAGES = List.of("production", "staging", "development");
    private static final List<String> TEAMS = List.of("shop", "search", "payments", "platform", "data");
    private static final int MOST_PER_REGION = 2_000;

    private GeneratedScenario() {}

    static Scenario of(int regionCount, int perRegion) {
        var names = Stream.concat(Catalogue.DEFAULT_REGIONS.stream(), Catalogue.OPT_IN_REGIONS.stream()).toList();
        if (regionCount < 1 || regionCount > names.size() || perRegion < 0 || perRegion > MOST_PER_REGION) {
            throw new IllegalArgumentException(
                    "1 to " + names.size() + " Regions with up to " + MOST_PER_REGION + " instances each");
        }
        var regions = names.stream().limit(regionCount).map(GeneratedScenario::region).toList();
        var machines = new ArrayList<Machine>();
        for (int index = 0; index < regionCount; index++) {
            int of = index;
            IntStream.range(0, perRegion).forEach(n -> machines.add(machine(names.get(of), of, n)));
        }
        var login = new Login("default", ACCOUNT, "arn:aws:iam::" + ACCOUNT.id() + ":user/bench", "AIDABENCH",
                "AKIABENCHBENCHBENCH1", "a-secret-that-opens-only-this-sandbox-01", Optional.empty(), Optional.empty());
        var profile = new Profile.Keys("default", names.getFirst(), login);
        return new Scenario("generated", new World(List.of(profile), regions, Catalogue.IMAGES, machines), List.of(),
                Map.of(), Scenario.Consoles.USUAL);
    }

    private static Region region(String name) {
        return new Region(name, Catalogue.DEFAULT_REGIONS.contains(name)
                ? Region.OptIn.OPT_IN_NOT_REQUIRED
                : Region.OptIn.OPTED_IN);
    }

    private static Machine machine(String region, int regionIndex, int n) {
        var image = pick(Catalogue.IMAGES, n);
        var types = Catalogue.TYPES.stream().filter(type -> fits(type, image)).toList();
        var name = pick(ROLES, n) + "-" + n;
        var tags = Map.of("Name", name, "Environment", pick(STAGES, n / 3), "Team", pick(TEAMS, n / 2));
        var seed = region + "/" + name;
        var running = n % 10 != 9;
        var status = running ? "ok" : "not-applicable";
        return new Machine(Ids.of("i-", seed),
                new Machine.Place(ACCOUNT.id(), region, region + "abc".charAt(n % 3)), Ids.of("r-", seed),
                pick(types, n), image, running ? MachineState.RUNNING : MachineState.STOPPED,
                net(region, regionIndex, n, running), tags, new Machine.Health(status, status, status),
                Duration.ofHours(n + 1L),
                new Machine.Traits(Optional.empty(), Optional.empty(), true, false, List.of(),
                        new Machine.Guest(List.of(), Ailment.NONE, Map.of())));
    }

    private static boolean fits(MachineType type, Image image) {
        return type.architecture().equals(image.architecture());
    }

    private static Machine.Net net(String region, int regionIndex, int n, boolean running) {
        // 198.18.0.0/15 is set apart for measuring (RFC 2544), so nobody's machine can be meant.
        var tail = (n / 250) + "." + (n % 250 + 1);
        var open = running && n % 2 == 0;
        var outside = "198." + (18 + regionIndex / 32) + "." + (regionIndex % 32 * 8 + n / 250) + "." + (n % 250 + 1);
        return new Machine.Net(open ? Optional.of(outside) : Optional.empty(),
                Optional.of("10." + regionIndex + "." + tail), Optional.empty(), Ids.of("vpc-", region),
                Ids.of("subnet-", region), Ids.of("sg-", region), "default");
    }

    private static <T> T pick(List<T> from, int index) {
        return from.get(index % from.size());
    }
}
