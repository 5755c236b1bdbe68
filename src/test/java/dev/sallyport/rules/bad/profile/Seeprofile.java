package dev.sallyport.rules.bad.profile;

/// Breaks a rule on purpose; see RulesTest.
final class Seeprofile {
    final dev.sallyport.rules.bad.boot.Root whole = new dev.sallyport.rules.bad.boot.Root();
}
