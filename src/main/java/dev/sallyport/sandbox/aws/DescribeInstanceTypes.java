package dev.sallyport.sandbox.aws;

import static dev.sallyport.sandbox.aws.Filters.one;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.Catalogue;
import dev.sallyport.sandbox.world.MachineType;

/// `DescribeInstanceTypes`, as far as anybody asks here: size, architecture, hypervisor, bare metal.
final class DescribeInstanceTypes implements Ec2.Action {

    private static final int MOST_NAMES = 100;
    private static final Filters<MachineType> FILTERS = new Filters<>(Map.of("instance-type", one(MachineType::name),
            "hypervisor", DescribeInstanceTypes::hypervisor, "bare-metal",
            one(type -> String.valueOf(type.bareMetal())), "processor-info.supported-architecture",
            one(MachineType::architecture), "current-generation",
            one(type -> String.valueOf(type.currentGeneration()))), _ -> Map.of());

    private final Pages pages;

    DescribeInstanceTypes(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var page = pages.page(FILTERS.select(named(form), form), form, caller, Pages.Limits.TYPES);
        return xml -> xml.items("instanceTypeSet", page.values(), DescribeInstanceTypes::write)
                .leaf("nextToken", page.nextToken());
    }

    private static List<MachineType> named(Form form) throws ApiError {
        var names = form.list("InstanceType");
        if (names.isEmpty()) {
            return Catalogue.TYPES;
        }
        if (names.size() > MOST_NAMES) {
            throw ApiError.parameter("You may specify at most " + MOST_NAMES + " instance types.");
        }
        if (form.text("MaxResults").isPresent()) {
            throw ApiError.of("InvalidParameterCombination",
                    "The parameter instanceTypes cannot be used with the parameter maxResults");
        }
        var missing = names.stream().filter(name -> Catalogue.type(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw ApiError.of("InvalidInstanceType", "The following supplied instance types do not exist: " + missing);
        }
        return names.stream().distinct().map(Catalogue::type).flatMap(Optional::stream).toList();
    }

    private static List<String> hypervisor(MachineType type) {
        return type.bareMetal() ? List.of() : List.of(type.hypervisor());
    }

    private static void write(Xml xml, MachineType type) {
        xml.leaf("instanceType", type.name())
                .leaf("currentGeneration", type.currentGeneration())
                .leaf("freeTierEligible", false)
                .leaf("bareMetal", type.bareMetal())
                .leaf("hypervisor", hypervisor(type).stream().findFirst())
                .items("supportedUsageClasses", List.of("on-demand", "spot"), DescribeInstanceTypes::text);
        xml.element("processorInfo",
                () -> xml.items("supportedArchitectures", List.of(type.architecture()), DescribeInstanceTypes::text))
                .element("vCpuInfo", () -> xml.leaf("defaultVCpus", type.cpus()))
                .element("memoryInfo", () -> xml.leaf("sizeInMiB", type.memoryMib()));
    }

    private static void text(Xml xml, String value) {
        xml.text(value);
    }
}
