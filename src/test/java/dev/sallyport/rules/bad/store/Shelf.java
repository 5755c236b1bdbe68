package dev.sallyport.rules.bad.store;

/// Breaks a rule on purpose; see RulesTest.
public final class Shelf {}
