package dev.sallyport.rules.bad.store;

/// Breaks a rule on purpose; see RulesTest.
final class Seestore {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
