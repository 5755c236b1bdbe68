package dev.sallyport.rules.bad.trust;

/// Breaks a rule on purpose; see RulesTest.
final class Seetrust {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
