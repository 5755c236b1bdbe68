package dev.sallyport.sandbox.host.text;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for an expression in a text that somebody else wrote, as both may be hostile.
public final class Matching {

    private Matching() {}

    /// A match was given up.
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the match takes too long");
        }
    }

    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(Watched.of(text));
    }

    /// The next match, as [Matcher#find()].
    ///
    /// @throws TooLong after some seconds
    public static boolean find(Matcher matcher) throws TooLong, InterruptedException {
        try {
            return matcher.find();
        } catch (CancellationException | StackOverflowError e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new TooLong();
        }
    }
}
