package dev.sallyport.rules.bad.session;

/// Breaks a rule on purpose; see RulesTest.
final class Seesession {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
