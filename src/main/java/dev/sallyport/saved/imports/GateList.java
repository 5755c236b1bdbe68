package dev.sallyport.saved.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import dev.sallyport.model.InstanceId;
import dev.sallyport.saved.ImportProblem;

/// A YAML list of hosts as aws-gate has it: `hosts`, each with `alias`, `name`, `profile` and `region`, and `defaults` with
/// the last two.
///
/// A `name` is an instance's id, a tag as `key:value`, or else what its `Name` tag says. Addresses name no instance for us.
public final class GateList {

    /// In characters; such lists are written by hand.
    static final int MOST = 1_000_000;

    private static final List<String> TAKEN = List.of("profile", "region", "user", "group");

    private GateList() {}

    /// Every host of the list, in its order.
    public static List<Imported> read(String text) {
        try {
            var settings = LoadSettings.builder().setCodePointLimit(MOST).setMaxAliasesForCollections(10).build();
            if (!(new Load(settings).loadFromString(text) instanceof Map<?, ?> whole)
                    || !(whole.get("hosts") instanceof List<?> hosts)) {
                return Imported.nothing(new ImportProblem.NotAList("hosts", "there is no list called hosts"));
            }
            var defaults = whole.get("defaults") instanceof Map<?, ?> some ? some : Map.of();
            var read = new ArrayList<Imported>();
            hosts.forEach(host -> read.add(host(host, defaults, read.size() + 1)));
            return List.copyOf(read);
        } catch (YamlEngineException e) {
            return Imported.nothing(new ImportProblem.NotAList("hosts", String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            // The library reads what is nested by calling itself, and has no limit of its own.
            return Imported.nothing(new ImportProblem.NotAList("hosts", "nested too deeply"));
        }
    }

    private static Imported host(Object host, Map<?, ?> defaults, int number) {
        if (!(host instanceof Map<?, ?> fields)) {
            return Imported.not(new ImportProblem.NoInstance("hosts[" + number + "]"));
        }
        var values = new HashMap<String, String>();
        TAKEN.forEach(name -> text(fields, name).or(() -> text(defaults, name))
                .ifPresent(value -> values.put(name, value)));
        var meant = text(fields, "name").orElse("");
        var part = text(fields, "alias").orElse(meant.isEmpty() ? "hosts[" + number + "]" : meant);
        values.put("name", part);
        if (InstanceId.valid(meant)) {
            values.put("instance", meant);
        }
        return new Fields(part, values, tags(meant)).imported();
    }

    private static Map<String, String> tags(String meant) {
        var cut = meant.indexOf(':');
        if (meant.isBlank() || address(meant)) {
            return Map.of();
        }
        return cut > 0 ? Map.of(meant.substring(0, cut), meant.substring(cut + 1)) : Map.of("Name", meant);
    }

    private static boolean address(String meant) {
        return meant.matches("[0-9.]+|[0-9a-fA-F:]*::?[0-9a-fA-F:]*:[0-9a-fA-F:]*")
                || meant.endsWith(".compute.amazonaws.com") || meant.endsWith(".compute.internal");
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(String::valueOf)
                .filter(value -> !value.isBlank());
    }
}
