package dev.sallyport.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.boot.handover.Ground;
import dev.sallyport.boot.handover.HandOver;
import dev.sallyport.boot.handover.HandOver.Verdict;
import dev.sallyport.boot.handover.Letter;
import dev.sallyport.store.Places;

/// Sees to it that one process has the user's files: a second start hands over to the first and ends.
final class OneWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable HandOver held;

    /// @param out gets the one line that says what became of a second start
    /// @param err gets what went wrong
    OneWindow(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Becomes the one process, or hands `letter` to the one there is. Returns the exit status in the second case.
    Optional<Integer> claim(Places places, Map<String, String> environment, Letter letter)
            throws InterruptedException {
        try {
            var verdict = HandOver.start(Ground.of(places.config(), places.state(), environment), letter, PATIENCE);
            return switch (verdict) {
                case Verdict.First(var first) -> {
                    held = first;
                    yield Optional.empty();
                }
                case Verdict.Taken() -> {
                    out.println(letter.errand()
                            .map(errand -> "Handed to the Sallyport that is running: " + errand.what())
                            .orElse("Sallyport is running already; its window comes to the front."));
                    yield Optional.of(0);
                }
                case Verdict.Silent(var why) -> {
                    err.println("Sallyport is running already and does not answer (" + why.strip() + ").");
                    err.println("End that one, or open another window beside it: sallyport --another");
                    yield Optional.of(1);
                }
            };
        } catch (IOException e) {
            // A directory that cannot be locked is no reason to show nothing.
            LOG.warn("cannot tell whether Sallyport is running already: {}", e.toString());
            return Optional.empty();
        }
    }

    /// Takes letters for `program` from now on. Returns at once.
    void listen(Launch launch, Callable<Surroundings> own, Program program) {
        if (held != null) {
            var first = held;
            Thread.ofVirtual().name("hand-over").start(() -> first.listen(new Reception(launch, own, program)));
        }
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
        }
    }
}
