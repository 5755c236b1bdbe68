package dev.sallyport.sandbox.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Machine;

/// `DescribeInstances`. A page is counted in instances; those of one reservation that share a page are shown together.
final class DescribeInstances implements Ec2.Action {

    private final Machines machines;
    private final Pages pages;
    private final InstanceShape shape;

    DescribeInstances(Machines machines, Pages pages, InstanceShape shape) {
        this.machines = machines;
        this.pages = pages;
        this.shape = shape;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var matching = InstanceFilters.INSTANCES.select(Chosen.of(form, caller, machines), form);
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
