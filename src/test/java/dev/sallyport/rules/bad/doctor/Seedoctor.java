package dev.sallyport.rules.bad.doctor;

/// Breaks a rule on purpose; see RulesTest.
final class Seedoctor {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
