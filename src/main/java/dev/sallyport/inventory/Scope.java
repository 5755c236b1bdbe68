package dev.sallyport.inventory;

import dev.sallyport.model.RegionName;

/// What one question about instances covers: one Region as one profile sees it.
public record Scope(String profile, RegionName region) {}
