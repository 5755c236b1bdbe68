package dev.sallyport.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.sallyport.sandbox.host.HostFault;
import dev.sallyport.sandbox.serial.SerialManners;
import dev.sallyport.sandbox.world.Account;
import dev.sallyport.sandbox.world.Catalogue;
import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Image;
import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.Profile;
import dev.sallyport.sandbox.world.Region;
import dev.sallyport.sandbox.world.SerialSwitch;
import dev.sallyport.sandbox.world.World;

/// Reads a scenario file into a [Scenario], or says what is wrong with it and where.
final class ScenarioReader {

    private static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Image> images = new LinkedHashMap<>();

    private ScenarioReader(String file) {
        this.file = file;
    }

    static Scenario read(String file, String json) {
        try {
            return new ScenarioReader(file).scenario(new JsonPart(JSON.readTree(json), file));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new BadScenarioException(file, "is not JSON: " + e.getOriginalMessage() + " (line "
                    + place.getLineNr() + ", column " + place.getColumnNr() + ")", e);
        }
    }

    private Scenario scenario(JsonPart root) {
        if (root.number("schema", 0) != SCHEMA) {
            throw root.wrong("schema", "must be " + SCHEMA);
        }
        root.maybe("about");
        root.map("accounts").forEach((alias, id) -> accounts.put(alias, made(alias, id)));
        root.map("regions").forEach((name, optIn) -> regions.put(name, new Region(name, optIn(name, optIn))));
        Catalogue.IMAGES.forEach(image -> images.put(image.key(), image));
        root.each("images", this::image).forEach(image -> images.put(image.key(), image));
        var profiles = root.each("profiles", this::profile);
        var machines = new ArrayList<Machine>();
        root.each("machines", new MachineReader(accounts, regions, images)::machines).forEach(machines::addAll);
        var rules = root.each("troubles", TroubleReader::rule);
        check(profiles, machines);
        var consoles = consoles(root);
        var world = new World(profiles, List.copyOf(regions.values()), List.copyOf(images.values()), machines);
        var faults = new HashMap<String, HostFault>();
        root.each("hostTroubles", part -> faults.put(machine(part, world).id(), TroubleReader.fault(part)));
        root.done();
        return new Scenario(file, world, rules, faults, consoles);
    }

    private Scenario.Consoles consoles(JsonPart root) {
        var switches = new ArrayList<SerialSwitch>();
        root.each("serialConsole", this::switches).forEach(switches::addAll);
        int teardown = root.number("serialTeardownMs", (int) SerialManners.TEARDOWN.toMillis());
        int pace = root.number("pace", 1);
        if (pace < 1) {
            throw root.wrong("pace", "must be 1 or more");
        }
        return new Scenario.Consoles(switches, Duration.ofMillis(teardown), pace);
    }

    private List<SerialSwitch> switches(JsonPart part) {
        var account = account(part, "account").id();
        var enabled = part.flag("enabled", true);
        var managed = part.flag("managed", false);
        return part.texts("regions").stream().map(region -> {
            if (!regions.containsKey(region)) {
                throw part.wrong("regions", "there is no Region called " + region);
            }
            return new SerialSwitch(account, region, enabled, managed);
        }).toList();
    }

    private Account made(String alias, String id) {
        try {
            return new Account(alias, id);
        } catch (IllegalArgumentException e) {
            throw new BadScenarioException(file + ".accounts." + alias, String.valueOf(e.getMessage()), e);
        }
    }

    private Region.OptIn optIn(String region, String word) {
        for (var each : Region.OptIn.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new BadScenarioException(file + ".regions." + region,
                "must be opt-in-not-required, opted-in or not-opted-in");
    }

    private Image image(JsonPart part) {
        var like = part.made("like", "", key -> Optional.ofNullable(images.get(key)).orElseThrow());
        return new Image(part.text("key"), part.text("name"), account(part, "owner").id(), Optional.empty(),
                part.text("name"), like.architecture(), like.platformDetails(), like.system(),
                part.maybe("user").orElse(like.user()), part.flag("visible", false));
    }

    private Account account(JsonPart part, String key) {
        var alias = part.text(key);
        return Optional.ofNullable(accounts.get(alias))
                .orElseThrow(() -> part.wrong(key, "there is no account called " + alias));
    }

    private Profile profile(JsonPart part) {
        var name = part.text("name");
        var region = part.text("region");
        if (!regions.containsKey(region)) {
            throw part.wrong("region", "there is no Region called " + region);
        }
        var account = account(part, "account");
        return part.has("role")
                ? new Profile.Role(name, region, account, part.text("role"), part.text("source"))
                : new Profile.Keys(name, region, login(part, name, account));
    }

    private static Login login(JsonPart part, String profile, Account account) {
        var user = part.text("user");
        var expires = part.has("sessionExpires")
                ? Optional.of(part.made("sessionExpires", "", Instant::parse))
                : Optional.<Instant>empty();
        return new Login(profile, account, "arn:aws:iam::" + account.id() + ":user/" + user,
                Ids.of("AIDA", user).toUpperCase(Locale.ROOT), part.text("accessKeyId"),
                part.text("secretAccessKey"), part.maybe("sessionToken"), expires);
    }

    private static Machine machine(JsonPart part, World world) {
        var name = part.text("machine");
        return world.named(name).orElseThrow(() -> part.wrong("machine", "there is no machine called " + name));
    }

    private void check(List<Profile> profiles, List<Machine> machines) {
        var names = new HashSet<String>();
        for (var profile : profiles) {
            if (!names.add(profile.name())) {
                throw new BadScenarioException(file + ".profiles", "two are called " + profile.name());
            }
            if (profile instanceof Profile.Role role && !names.contains(role.sourceProfile())) {
                throw new BadScenarioException(file + ".profiles",
                        role.name() + " has a source that does not come before it: " + role.sourceProfile());
            }
        }
        var ids = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (var machine : machines) {
            if (!ids.add(machine.id())) {
                throw new BadScenarioException(file + ".machines",
                        "two of one account and Region are called " + machine.label());
            }
            machine.net().all().forEach(address -> {
                if (!addresses.add(address)) {
                    throw new BadScenarioException(file + ".machines", "two have the address " + address);
                }
            });
        }
    }
}
