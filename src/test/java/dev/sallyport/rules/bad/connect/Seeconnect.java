package dev.sallyport.rules.bad.connect;

/// Breaks a rule on purpose; see RulesTest.
final class Seeconnect {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
