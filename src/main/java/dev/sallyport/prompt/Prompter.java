package dev.sallyport.prompt;

/// Puts questions to the user.
@FunctionalInterface
public interface Prompter {

    /// Blocks until the user has answered. Called from a background thread, never from the JavaFX thread.
    ///
    /// @throws InterruptedException if the work that asks is cancelled; the question then disappears
    <A> A ask(Question<A> question) throws InterruptedException;
}
