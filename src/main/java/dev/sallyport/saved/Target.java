package dev.sallyport.saved;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;

/// Whom a saved connection means.
public sealed interface Target {

    /// One instance, until it is terminated.
    ///
    /// @param profile the AWS profile to see it through; empty for whichever lists it
    /// @param region  empty for wherever it is listed
    record ById(Optional<String> profile, Optional<RegionName> region, InstanceId id) implements Target {}

    /// Whatever instances carry these tags when it is opened, so that replacing them changes nothing.
    ///
    /// @param tags values by key; `Name` is the name. `*` stands for any text and `?` for one character in values, as in
    ///             EC2's filters. Never empty
    record ByRule(String profile, RegionName region, Map<String, String> tags) implements Target {
        public ByRule {
            tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
            if (tags.isEmpty()) {
                throw new IllegalArgumentException("a rule without a tag would mean every instance");
            }
        }
    }
}
