package dev.sallyport.ui.instances;

import java.util.Optional;

import dev.sallyport.inventory.Scope;
import dev.sallyport.model.RegionName;

/// One line of the strip: a profile in one Region, or a profile whose Regions could not be asked for.
///
/// @param rows how many instances of it the table holds, be they of an earlier reading
public record ScopeLine(String profile, Optional<RegionName> region, Phase phase, int rows) {

    Optional<Scope> scope() {
        return region.map(name -> new Scope(profile, name));
    }
}
