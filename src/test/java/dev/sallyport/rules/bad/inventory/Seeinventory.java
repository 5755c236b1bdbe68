package dev.sallyport.rules.bad.inventory;

/// Breaks a rule on purpose; see RulesTest.
final class Seeinventory {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
