package dev.sallyport.rules.bad.activity;

/// Breaks a rule on purpose; see RulesTest.
final class Seeactivity {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
