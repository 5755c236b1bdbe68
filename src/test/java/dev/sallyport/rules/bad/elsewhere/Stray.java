package dev.sallyport.rules.bad.elsewhere;

/// Breaks a rule on purpose; see RulesTest.
final class Stray {}
