package dev.sallyport.rules.bad.task;

/// Breaks a rule on purpose; see RulesTest.
final class Seetask {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
