package dev.sallyport.rules.bad.model;

/// Breaks a rule on purpose; see RulesTest.
final class Seemodel {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
