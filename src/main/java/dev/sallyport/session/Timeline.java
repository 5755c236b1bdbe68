package dev.sallyport.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every step of a session so far, in the order in which they began; steps of failed routes and repeated pushes included.
public record Timeline(List<Timing> timings) {

    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        timings = List.copyOf(timings);
    }

    /// The time from one moment to a later one, without that in which the user was asked something; never negative.
    public Duration atWork(Instant from, Instant to) {
        var asked = timings.stream()
                .filter(timing -> timing.step() == Step.TRUST)
                .map(timing -> shared(timing, from, to))
                .reduce(Duration.ZERO, Duration::plus);
        var rest = Duration.between(from, to).minus(asked);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private static Duration shared(Timing timing, Instant from, Instant to) {
        var begin = timing.began().isAfter(from) ? timing.began() : from;
        var end = timing.took().map(timing.began()::plus).filter(to::isAfter).orElse(to);
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    /// The latest timing of `step`, if it was begun.
    public Optional<Timing> latest(Step step) {
        return timings.reversed().stream().filter(timing -> timing.step() == step).findFirst();
    }
}
