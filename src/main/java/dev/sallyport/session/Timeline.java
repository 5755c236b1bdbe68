package dev.sallyport.session;

import java.util.List;
import java.util.Optional;

/// Every step of a session so far, in the order in which they began; steps of failed routes and repeated pushes included.
public record Timeline(List<Timing> timings) {

    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        timings = List.copyOf(timings);
    }

    /// The latest timing of `step`, if it was begun.
    public Optional<Timing> latest(Step step) {
        return timings.reversed().stream().filter(timing -> timing.step() == step).findFirst();
    }
}
