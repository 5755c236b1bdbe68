package dev.sallyport.rules.bad.control;

/// Breaks a rule on purpose; see RulesTest.
final class Seecontrol {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
