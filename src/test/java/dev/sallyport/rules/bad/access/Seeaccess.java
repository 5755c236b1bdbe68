package dev.sallyport.rules.bad.access;

/// Breaks a rule on purpose; see RulesTest.
final class Seeaccess {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
