package dev.sallyport.sandbox.world;

/// Whether an account may use the serial consoles of a Region, and who decides that. Off and the account's own where the
/// scenario says nothing, as in a new account.
///
/// @param managed whether a declarative policy of the organisation holds the switch
public record SerialSwitch(String account, String region, boolean enabled, boolean managed) {}
