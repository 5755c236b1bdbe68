package dev.sallyport.sandbox.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything there is in one sandbox, with the look-ups its answers need. Unchanging.
public final class World {

    private final List<Profile> profiles;
    private final List<Region> regions;
    private final List<Image> images;
    private final List<Machine> machines;
    private final Map<String, Region> regionsByName;
    private final Map<String, Machine> machinesById;
    private final Map<Shelf, List<Machine>> shelves;

    public World(List<Profile> profiles, List<Region> regions, List<Image> images, List<Machine> machines) {
        this.profiles = List.copyOf(profiles);
        this.regions = List.copyOf(regions);
        this.images = List.copyOf(images);
        this.machines = List.copyOf(machines);
        this.regionsByName = regions.stream().collect(toMap(Region::name, Function.identity()));
        this.machinesById = machines.stream().collect(toMap(Machine::id, Function.identity()));
        this.shelves = machines.stream().collect(groupingBy(Shelf::of));
    }

    public List<Profile> profiles() {
        return profiles;
    }

    public List<Region> regions() {
        return regions;
    }

    public List<Image> images() {
        return images;
    }

    public List<Machine> machines() {
        return machines;
    }

    public Optional<Region> region(String name) {
        return Optional.ofNullable(regionsByName.get(name));
    }

    public Optional<Machine> machine(String id) {
        return Optional.ofNullable(machinesById.get(id));
    }

    /// One account's machines in one Region, in the scenario's order.
    public List<Machine> machines(String account, String region) {
        return shelves.getOrDefault(new Shelf(account, region), List.of());
    }

    /// The first machine of that name; names need not be unique.
    public Optional<Machine> named(String name) {
        return machines.stream().filter(machine -> machine.label().equals(name)).findFirst();
    }

    private record Shelf(String account, String region) {
        static Shelf of(Machine machine) {
            return new Shelf(machine.place().account(), machine.place().region());
        }
    }
}
