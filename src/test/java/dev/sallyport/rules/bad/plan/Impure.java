package dev.sallyport.rules.bad.plan;

/// Breaks a rule on purpose; see RulesTest.
final class Impure {
    final java.nio.file.Path path = java.nio.file.Path.of("x");
}
