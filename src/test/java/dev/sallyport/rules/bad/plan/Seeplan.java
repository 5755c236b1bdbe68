package dev.sallyport.rules.bad.plan;

/// Breaks a rule on purpose; see RulesTest.
final class Seeplan {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
