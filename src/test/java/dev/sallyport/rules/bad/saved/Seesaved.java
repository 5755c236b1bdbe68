package dev.sallyport.rules.bad.saved;

/// Breaks a rule on purpose; see RulesTest.
final class Seesaved {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
