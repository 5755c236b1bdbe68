package dev.sallyport.sandbox.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `Filter.N.Name` and `Filter.N.Value.M`: all filters have to match, each by any of its values.
///
/// @param <T> what is filtered
final class Filters<T> {

    private static final int MOST_VALUES = 200;

    /// What a filter looks at in one thing; a thing without such a property has none to match.
    interface Property<T> extends Function<T, List<String>> {}

    private final Map<String, Property<T>> known;
    private final Function<T, Map<String, String>> tags;

    /// @param known the filters by name, other than the ones for tags
    Filters(Map<String, Property<T>> known, Function<T, Map<String, String>> tags) {
        this.known = known;
        this.tags = tags;
    }

    static <T> Property<T> one(Function<T, String> property) {
        return thing -> List.of(property.apply(thing));
    }

    static <T> Property<T> maybe(Function<T, Optional<String>> property) {
        return thing -> property.apply(thing).stream().toList();
    }

    List<T> select(List<T> all, Form form) throws ApiError {
        var left = all;
        for (var index : form.indexes("Filter")) {
            var property = property(form.required("Filter." + index + ".Name"));
            var wanted = patterns(form.list("Filter." + index + ".Value"));
            left = left.stream().filter(thing -> matches(property.apply(thing), wanted)).toList();
        }
        return left;
    }

    private static List<Wildcard> patterns(List<String> values) throws ApiError {
        if (values.isEmpty()) {
            throw ApiError.of("InvalidParameterCombination", "No filter value specified.");
        }
        if (values.size() > MOST_VALUES) {
            throw ApiError.of("FilterLimitExceeded",
                    "The maximum number of filter values specified on a single call is " + MOST_VALUES);
        }
        var patterns = new ArrayList<Wildcard>();
        values.forEach(value -> patterns.add(new Wildcard(value)));
        return patterns;
    }

    private Property<T> property(String name) throws ApiError {
        if (name.startsWith("tag:")) {
            var key = name.substring("tag:".length());
            return thing -> Optional.ofNullable(tags.apply(thing).get(key)).stream().toList();
        }
        return switch (name) {
            case "tag-key" -> thing -> List.copyOf(tags.apply(thing).keySet());
            case "tag-value" -> thing -> List.copyOf(tags.apply(thing).values());
            default -> Optional.ofNullable(known.get(name))
                    .orElseThrow(() -> ApiError.parameter("The filter '" + name + "' is invalid"));
        };
    }

    private static boolean matches(List<String> values, List<Wildcard> wanted) {
        return values.stream().anyMatch(value -> wanted.stream().anyMatch(pattern -> pattern.matches(value)));
    }
}
