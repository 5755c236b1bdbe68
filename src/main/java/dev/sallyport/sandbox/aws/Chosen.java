package dev.sallyport.sandbox.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.world.Machine;

/// The instances that a request names, or all of the account's in the Region when it names none.
final class Chosen {

    private static final Pattern FORM = Pattern.compile("i-([0-9a-f]{8}|[0-9a-f]{17})");

    private Chosen() {}

    static List<Machine> of(Form form, Caller caller, Machines machines) throws ApiError {
        var ids = form.list("InstanceId");
        if (ids.isEmpty()) {
            return machines.machines(caller.account(), caller.region());
        }
        if (form.text("MaxResults").isPresent()) {
            throw ApiError.of("InvalidParameterCombination",
                    "The parameter instancesSet cannot be used with the parameter maxResults");
        }
        checkForm(ids);
        var found = ids.stream().distinct().map(id -> mine(id, caller, machines)).flatMap(Optional::stream).toList();
        checkFound(ids, found);
        return found;
    }

    /// An instance that the caller can see: of its account, in the Region it asks.
    static Optional<Machine> mine(String id, Caller caller, Machines machines) {
        return machines.machine(id)
                .filter(machine -> machine.place().account().equals(caller.account()))
                .filter(machine -> machine.place().region().equals(caller.region()));
    }

    /// The one instance under `InstanceId`.
    static Machine one(Form form, Caller caller, Machines machines) throws ApiError {
        var ids = List.of(form.required("InstanceId"));
        checkForm(ids);
        var found = mine(ids.getFirst(), caller, machines);
        checkFound(ids, found.stream().toList());
        return found.orElseThrow();
    }

    private static void checkForm(List<String> ids) throws ApiError {
        for (var id : ids) {
            if (!FORM.matcher(id).matches()) {
                throw ApiError.of("InvalidInstanceID.Malformed", "Invalid id: \"" + id + "\"");
            }
        }
    }

    private static void checkFound(List<String> ids, List<Machine> found) throws ApiError {
        var missing = new ArrayList<>(ids);
        found.forEach(machine -> missing.removeIf(machine.id()::equals));
        if (!missing.isEmpty()) {
            var list = String.join(", ", missing);
            throw ApiError.of("InvalidInstanceID.NotFound", missing.size() == 1
                    ? "The instance ID '" + list + "' does not exist"
                    : "The instance IDs '" + list + "' do not exist");
        }
    }
}
