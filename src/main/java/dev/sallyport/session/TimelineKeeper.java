package dev.sallyport.session;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the timings of one session, from several threads.
final class TimelineKeeper {

    private final List<Timing> timings = new ArrayList<>();
    private final Clock clock;
    private final Runnable changed;
    // Places are never given twice, so that a timer of a forgotten step ends no other.
    private int forgotten;

    TimelineKeeper(Clock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    StepTimer begin(Step step, String what) {
        StepTimer timer;
        synchronized (timings) {
            timings.add(new Timing(step, what, clock.instant(), Optional.empty(), Timing.Outcome.RUNNING));
            timer = new StepTimer(this, forgotten + timings.size() - 1);
        }
        changed.run();
        return timer;
    }

    void end(int place, Optional<Duration> took, Timing.Outcome outcome) {
        synchronized (timings) {
            var index = place - forgotten;
            if (index < 0 || timings.get(index).outcome() != Timing.Outcome.RUNNING) {
                return;
            }
            var timing = timings.get(index);
            timings.set(index, new Timing(timing.step(), timing.what(), timing.began(), took, outcome));
        }
        changed.run();
    }

    void startOver() {
        synchronized (timings) {
            forgotten += timings.size();
            timings.clear();
        }
        changed.run();
    }

    Timeline timeline() {
        synchronized (timings) {
            return new Timeline(timings);
        }
    }
}
