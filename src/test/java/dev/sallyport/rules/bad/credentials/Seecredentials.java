package dev.sallyport.rules.bad.credentials;

/// Breaks a rule on purpose; see RulesTest.
final class Seecredentials {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
