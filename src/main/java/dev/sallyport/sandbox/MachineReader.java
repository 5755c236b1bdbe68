package dev.sallyport.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.sallyport.sandbox.world.Account;
import dev.sallyport.sandbox.world.Catalogue;
import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Image;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;
import dev.sallyport.sandbox.world.Region;

/// Reads one entry of a scenario's `machines`: one machine, or `count` of a kind.
final class MachineReader {

    private static final int MOST = 200;
    private static final List<String> STATUSES = List.of("ok", "impaired", "initializing", "insufficient-data",
            "not-applicable");

    private final Map<String, Account> accounts;
    private final Map<String, Region> regions;
    private final Map<String, Image> images;

    MachineReader(Map<String, Account> accounts, Map<String, Region> regions, Map<String, Image> images) {
        this.accounts = accounts;
        this.regions = regions;
        this.images = images;
    }

    List<Machine> machines(JsonPart part) {
        int count = part.number("count", 1);
        if (count < 1 || count > MOST) {
            throw part.wrong("count", "must be 1 to " + MOST);
        }
        return IntStream.range(0, count).mapToObj(index -> machine(part, index)).toList();
    }

    private Machine machine(JsonPart part, int index) {
        var place = place(part);
        var tags = tags(part, index);
        var type = part.made("type", "", name -> Catalogue.type(name).orElseThrow());
        var image = part.made("image", "", key -> Optional.ofNullable(images.get(key)).orElseThrow());
        if (!image.architecture().equals(type.architecture())) {
            throw part.wrong("type", type.name() + " is " + type.architecture() + " and the image is not");
        }
        var state = part.made("state", "running",
                word -> MachineState.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        var net = net(part, place, index);
        var seed = String.join("/", place.account(), place.region(), tags.getOrDefault("Name", ""),
                net.all().stream().findFirst().orElse(""));
        return new Machine(Ids.of("i-", seed), place, Ids.of("r-", part.text("account") + reservation(part, seed)),
                type,
                image, state, net, tags, health(part, state), part.made("age", "P30D", Duration::parse), traits(part));
    }

    // Machines of one entry were launched by one call, so they share a reservation.
    private static String reservation(JsonPart part, String seed) {
        return part.number("count", 1) > 1 ? part.maybe("name").orElse(seed) : seed;
    }

    private Machine.Place place(JsonPart part) {
        var account = part.made("account", "", alias -> Optional.ofNullable(accounts.get(alias)).orElseThrow());
        var region = part.made("region", "", name -> Optional.ofNullable(regions.get(name)).orElseThrow());
        return new Machine.Place(account.id(), region.name(), region.name() + part.maybe("zone").orElse("a"));
    }

    private static Map<String, String> tags(JsonPart part, int index) {
        var tags = new TreeMap<>(part.map("tags"));
        part.maybe("name").ifPresent(name -> tags.put("Name", name.replace("#", String.valueOf(index + 1))));
        return tags;
    }

    private static Machine.Net net(JsonPart part, Machine.Place place, int index) {
        var home = place.account() + "/" + place.region();
        var group = part.maybe("group").orElse("default");
        return new Machine.Net(part.maybe("public").map(from -> counted(part, "public", from, index)),
                part.maybe("private").map(from -> counted(part, "private", from, index)),
                part.maybe("ipv6").map(from -> index == 0 ? from : from + Integer.toHexString(index)),
                Ids.of("vpc-", home), Ids.of("subnet-", home + place.zone()), Ids.of("sg-", home + group), group);
    }

    private static String counted(JsonPart part, String key, String from, int index) {
        if (!from.matches("(\\d{1,3}\\.){3}\\d{1,3}")) {
            throw part.wrong(key, "must be an IPv4 address");
        }
        int cut = from.lastIndexOf('.') + 1;
        int last = Integer.parseInt(from.substring(cut)) + index;
        if (last > 254) {
            throw part.wrong(key, "counts past the end of its block");
        }
        return from.substring(0, cut) + last;
    }

    private static Machine.Health health(JsonPart part, MachineState state) {
        var usual = switch (state) {
            case RUNNING -> "ok";
            case PENDING -> "initializing";
            case SHUTTING_DOWN, TERMINATED, STOPPING, STOPPED -> "not-applicable";
        };
        var inside = inside(part, usual);
        return part.part("health").map(given -> {
            var health = new Machine.Health(status(given, "system", usual), status(given, "instance", inside),
                    status(given, "ebs", usual));
            given.done();
            return health;
        }).orElseGet(() -> new Machine.Health(usual, inside, usual));
    }

    // The instance check asks whether the network of the machine came up.
    private static String inside(JsonPart part, String usual) {
        return switch (GuestReader.ailment(part)) {
            case BROKEN_FSTAB, KERNEL_PANIC -> usual.equals("ok") ? "impaired" : usual;
            case NONE, FULL_DISK, BROKEN_SSHD_CONFIG -> usual;
        };
    }

    private static String status(JsonPart part, String key, String usual) {
        var word = part.maybe(key).orElse(usual);
        if (!STATUSES.contains(word)) {
            throw part.wrong(key, "must be one of " + String.join(", ", STATUSES));
        }
        return word;
    }

    private static Machine.Traits traits(JsonPart part) {
        return new Machine.Traits(part.maybe("key"), part.maybe("operator"), part.flag("imds", true),
                part.flag("unavailable", false), GuestReader.events(part), GuestReader.guest(part));
    }
}
