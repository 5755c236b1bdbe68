package dev.sallyport.sandbox.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.World;

/// `DescribeInstances`. A page is counted in instances; those of one reservation that share a page are shown together.
final class DescribeInstances implements Ec2.Action {

    private final World world;
    private final Pages pages;
    private final InstanceShape shape;

    DescribeInstances(World world, Pages pages, InstanceShape shape) {
        this.world = world;
        this.pages = pages;
        this.shape = shape;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var matching = InstanceFilters.INSTANCES.select(Chosen.of(form, caller, world), form);
        var page = pages.page(matching, form, caller, Pages.Limits.INSTANCES);
        var reservations = page.values()
                .stream()
                .collect(groupingBy(Machine::reservation, LinkedHashMap::new, toList()));
        return xml -> xml.items("reservationSet", reservations.entrySet(),
                (item, reservation) -> item.leaf("reservationId", reservation.getKey())
                        .leaf("ownerId", caller.account())
                        .element("groupSet", () -> {})
                        .items("instancesSet", reservation.getValue(), shape::write))
                .leaf("nextToken", page.nextToken());
    }
}
