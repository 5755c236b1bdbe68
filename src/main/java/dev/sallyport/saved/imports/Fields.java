package dev.sallyport.saved.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.ImportProblem;
import dev.sallyport.saved.Limits;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;

/// The fields of one entry, made a connection. An empty field is one that is not there.
final class Fields {

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient ImportProblem problem;

        Unfit(ImportProblem problem) {
            super(problem.code());
            this.problem = problem;
        }
    }

    private final String part;
    private final Map<String, String> values;
    private final Map<String, String> tags;

    /// @param part   what the entry is called, for the problems
    /// @param values by the names of the CSV columns
    /// @param tags   what the instances must carry where no `instance` is named
    Fields(String part, Map<String, String> values, Map<String, String> tags) {
        this.part = part;
        this.values = new TreeMap<>(values);
        this.values.values().removeIf(String::isBlank);
        this.tags = tags;
    }

    Imported imported() {
        try {
            var one = new SavedConnection(UUID.randomUUID(), name(), cell("group").orElse(""), target(), cell("user"),
                    oneOf("key-type", KeyType.values()), oneOf("way", Way.values()), flag("serial"), cell("command"),
                    oneOf("colour", Colour.values()), cell("scheme"));
            var fault = Limits.fault(one);
            return fault.isEmpty()
                    ? Imported.of(part, one)
                    : Imported.not(new ImportProblem.Impossible(part, fault.get(), cell(fault.get()).orElse("")));
        } catch (Unfit e) {
            return Imported.not(e.problem);
        }
    }

    private String name() throws Unfit {
        var name = cell("name").or(() -> cell("instance")).orElse(part);
        if (name.isBlank() || name.length() > Limits.NAME) {
            throw new Unfit(new ImportProblem.Impossible(part, "name", name));
        }
        return name;
    }

    private Target target() throws Unfit {
        var region = region();
        var instance = cell("instance");
        if (instance.isPresent()) {
            if (!InstanceId.valid(instance.get())) {
                throw new Unfit(new ImportProblem.Impossible(part, "instance", instance.get()));
            }
            return new Target.ById(cell("profile"), region, new InstanceId(instance.get()));
        }
        if (tags.isEmpty()) {
            throw new Unfit(new ImportProblem.NoInstance(part));
        }
        return new Target.ByRule(cell("profile").orElseThrow(() -> missing("profile")),
                region.orElseThrow(() -> missing("region")), tags);
    }

    private Unfit missing(String field) {
        return new Unfit(new ImportProblem.Missing(part, field));
    }

    private Optional<RegionName> region() throws Unfit {
        var region = cell("region");
        if (region.isPresent() && !RegionName.valid(region.get())) {
            throw new Unfit(new ImportProblem.Impossible(part, "region", region.get()));
        }
        return region.map(RegionName::new);
    }

    private boolean flag(String field) throws Unfit {
        var value = cell(field).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unfit(new ImportProblem.Impossible(part, field, value));
        };
    }

    private <E extends Enum<E>> Optional<E> oneOf(String field, E[] all) throws Unfit {
        var found = cell(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(all)
                .filter(one -> word(one).equalsIgnoreCase(found.get()))
                .findFirst()
                .orElseThrow(() -> new Unfit(new ImportProblem.Impossible(part, field, found.get()))));
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<String> cell(String field) {
        return Optional.ofNullable(values.get(field)).map(String::strip);
    }
}
