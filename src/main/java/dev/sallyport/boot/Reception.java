package dev.sallyport.boot;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.boot.handover.Letter;
import dev.sallyport.boot.handover.Post;

/// Does what a second start asks for, in the window on the user's own profiles.
final class Reception implements Post.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    // Shorter than whoever brought the letter waits.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Launch launch;
    private final Callable<Surroundings> own;
    private Program program;

    /// @param own for another window, if the first was closed and only a sandbox's is left
    Reception(Launch launch, Callable<Surroundings> own, Program program) {
        this.launch = launch;
        this.own = own;
        this.program = program;
    }

    @Override
    public boolean read(Letter letter) throws InterruptedException {
        var taken = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            // Said first: the errand may ask the user something.
            boolean there = program.stage().isShowing();
            if (there) {
                taken.complete(true);
                welcome(letter);
            } else {
                taken.complete(launch.reopen(own, opened -> {
                    program = opened;
                    welcome(letter);
                }));
            }
        });
        try {
            return taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("the window does not answer", e);
            return false;
        }
    }

    private void welcome(Letter letter) {
        program.comeForward();
        letter.errand().ifPresent(program::receive);
    }
}
