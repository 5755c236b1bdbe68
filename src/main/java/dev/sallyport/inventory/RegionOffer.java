package dev.sallyport.inventory;

import dev.sallyport.model.RegionName;

/// A Region that AWS names for an account.
///
/// @param enabled whether it can be used now: it needs no opting in, or the account has opted in
public record RegionOffer(RegionName name, boolean enabled) {}
