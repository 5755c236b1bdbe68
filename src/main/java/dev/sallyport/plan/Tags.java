package dev.sallyport.plan;

import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Instance;

/// Tags looked up without regard to upper and lower case, as people write them.
final class Tags {

    private Tags() {}

    /// The stripped value; where several keys differ only in case the first in their order counts.
    static Optional<String> value(Instance instance, String key) {
        return instance.tags()
                .entrySet()
                .stream()
                .filter(tag -> tag.getKey().equalsIgnoreCase(key))
                .min(Map.Entry.comparingByKey())
                .map(tag -> tag.getValue().strip());
    }
}
