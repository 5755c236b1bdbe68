package dev.sallyport.session;

import java.time.Duration;
import java.util.Optional;

/// Stops the time of one step. The first of `done` and `failed` counts; whoever comes later changes nothing.
public final class StepTimer {

    private final TimelineKeeper keeper;
    private final int place;
    private final long beganNanos;

    StepTimer(TimelineKeeper keeper, int place) {
        this.keeper = keeper;
        this.place = place;
        this.beganNanos = System.nanoTime();
    }

    public void done() {
        end(Timing.Outcome.DONE);
    }

    public void failed() {
        end(Timing.Outcome.FAILED);
    }

    private void end(Timing.Outcome outcome) {
        var took = Optional.of(Duration.ofNanos(System.nanoTime() - beganNanos));
        keeper.end(place, took, outcome);
    }
}
