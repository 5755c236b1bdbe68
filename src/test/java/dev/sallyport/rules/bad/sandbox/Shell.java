package dev.sallyport.rules.bad.sandbox;

/// Breaks a rule on purpose; see RulesTest.
final class Shell {
    Process start() throws java.io.IOException {
        return new ProcessBuilder("sh").start();
    }
}
