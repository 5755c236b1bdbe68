package dev.sallyport.rules.bad.console;

/// Breaks a rule on purpose; see RulesTest.
final class Seeconsole {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
