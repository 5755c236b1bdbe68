package dev.sallyport.rules.bad.sandbox;

/// Breaks a rule on purpose; see RulesTest.
final class Seesandbox {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
