package dev.sallyport.rules.bad.transport;

/// Breaks a rule on purpose; see RulesTest.
final class Seetransport {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
