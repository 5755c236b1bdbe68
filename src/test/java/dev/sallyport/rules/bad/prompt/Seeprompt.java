package dev.sallyport.rules.bad.prompt;

/// Breaks a rule on purpose; see RulesTest.
final class Seeprompt {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
