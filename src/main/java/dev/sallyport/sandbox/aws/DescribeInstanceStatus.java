package dev.sallyport.sandbox.aws;

import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Machine;

/// `DescribeInstanceStatus`: of the running instances, or of all with `IncludeAllInstances`.
final class DescribeInstanceStatus implements Ec2.Action {

    /// EC2 API Reference: "Constraints: Maximum 100 explicitly specified instance IDs."
    private static final int MOST_IDS = 100;

    private final Machines machines;
    private final Pages pages;
    private final StatusShape shape;

    DescribeInstanceStatus(Machines machines, Pages pages, StatusShape shape) {
        this.machines = machines;
        this.pages = pages;
        this.shape = shape;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        if (form.list("InstanceId").size() > MOST_IDS) {
            throw ApiError.parameter("You may specify at most " + MOST_IDS + " instance IDs.");
        }
        var all = form.flag("IncludeAllInstances");
        var candidates = Chosen.of(form, caller, machines)
                .stream()
                .filter(machine -> all || machine.running())
                .toList();
        var page = pages.page(InstanceFilters.STATUSES.select(candidates, form), form, caller,
                Pages.Limits.INSTANCES);
        return xml -> xml.<Machine>items("instanceStatusSet", page.values(), shape::write)
                .leaf("nextToken", page.nextToken());
    }
}
