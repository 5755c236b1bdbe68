package dev.sallyport.rules.bad.boot;

/// Breaks a rule on purpose; see RulesTest.
public final class Root {
    final dev.sallyport.rules.bad.model.Cycle cycle = new dev.sallyport.rules.bad.model.Cycle();
}
