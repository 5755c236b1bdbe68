package dev.sallyport.sandbox.aws;

import static dev.sallyport.sandbox.aws.Filters.one;

import java.util.Map;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Region;
import dev.sallyport.sandbox.world.World;

/// `DescribeRegions`: the enabled Regions, or all of them with `AllRegions`.
final class DescribeRegions implements Ec2.Action {

    private static final Filters<Region> FILTERS = new Filters<>(
            Map.of("region-name", one(Region::name), "opt-in-status", one(region -> region.optIn().word()), "endpoint",
                    one(DescribeRegions::endpoint)),
            _ -> Map.of());

    private final World world;

    DescribeRegions(World world) {
        this.world = world;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var names = form.list("RegionName");
        for (var name : names) {
            if (world.region(name).isEmpty()) {
                throw ApiError.parameter("Invalid region names: [" + name + "]");
            }
        }
        var all = form.flag("AllRegions");
        var candidates = world.regions()
                .stream()
                .filter(region -> all || region.enabled())
                .filter(region -> names.isEmpty() || names.contains(region.name()))
                .toList();
        var shown = FILTERS.select(candidates, form);
        return xml -> xml.items("regionInfo", shown,
                (item, region) -> item.leaf("regionName", region.name())
                        .leaf("regionEndpoint", endpoint(region))
                        .leaf("optInStatus", region.optIn().word()));
    }

    // AWS's own name: a client that has been pointed here does not use it.
    private static String endpoint(Region region) {
        return "ec2." + region.name() + ".amazonaws.com";
    }
}
