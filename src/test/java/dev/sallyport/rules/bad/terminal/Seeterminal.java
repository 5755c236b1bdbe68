package dev.sallyport.rules.bad.terminal;

/// Breaks a rule on purpose; see RulesTest.
final class Seeterminal {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
