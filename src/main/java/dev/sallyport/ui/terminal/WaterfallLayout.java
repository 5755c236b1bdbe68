package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import dev.sallyport.session.Attempt;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timeline;
import dev.sallyport.session.Timing;
import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;
import dev.sallyport.ui.terminal.Waterfall.Try;

/// Sorts timings into tries and places them on the axis, which stands still while the user is asked something.
final class WaterfallLayout {

    // While steps run the axis jumps from one of these to the next; following the clock, every bar would creep.
    private static final long[] AXES_MILLIS = {500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000};
    private static final Set<Step> OF_THE_WIRE = Set.of(Step.RESOLVE, Step.CONNECT, Step.KEY_EXCHANGE);
    // Looking up is left out: a route with a numeric address has nothing to look up.
    private static final List<Step> EXPECTED = List.of(Step.PUSH, Step.CONNECT, Step.KEY_EXCHANGE, Step.LOGIN,
            Step.SHELL);

    private final Timeline timeline;
    private final List<Timing> timings;
    private final List<Attempt> attempts;
    private final boolean opening;
    private final boolean stopped;
    private final String target;
    private final Instant now;
    private final Instant start;
    private final double axisMillis;

    WaterfallLayout(Moment moment, String target) {
        this.timeline = moment.timeline();
        this.timings = timeline.timings();
        this.attempts = moment.attempts();
        this.opening = Mood.of(moment.state(), false) == Mood.CONNECTING;
        this.stopped = moment.state() instanceof SessionState.Ended;
        this.target = target;
        this.now = moment.now();
        this.start = timings.isEmpty() ? now : timings.getFirst().began();
        this.axisMillis = axis();
    }

    List<Try> tries() {
        var tries = new ArrayList<Try>();
        var current = new ArrayList<Timing>();
        var wire = "";
        for (var timing : timings) {
            if (OF_THE_WIRE.contains(timing.step()) && !timing.what().equals(wire)) {
                if (!wire.isEmpty()) {
                    tries.add(finished(wire, inOrder(rounds(current))));
                    current.clear();
                }
                wire = timing.what();
            }
            current.add(timing);
        }
        var last = wire.isEmpty() ? target : wire;
        var rounds = rounds(current);
        if (opening) {
            addPending(rounds, last);
        }
        var bars = inOrder(rounds);
        if (!bars.isEmpty()) {
            tries.add(finished(last, bars));
        }
        return tries;
    }

    private Try finished(String wire, List<Bar> bars) {
        var reason = attempts.stream()
                .filter(attempt -> attempt.route().equals(wire))
                .map(Attempt::problem)
                .findFirst();
        return new Try(wire, bars, reason);
    }

    // A second wire to the same host (the first showed a key that had to be asked about) begins a round of its own.
    private NavigableMap<Integer, List<Bar>> rounds(List<Timing> of) {
        var rounds = new TreeMap<Integer, List<Bar>>(Map.of(1, new ArrayList<>()));
        var times = new EnumMap<Step, Integer>(Step.class);
        for (var timing : of) {
            int nth = times.merge(timing.step(), 1, Integer::sum);
            int round = OF_THE_WIRE.contains(timing.step()) ? Math.max(rounds.lastKey(), nth) : rounds.lastKey();
            rounds.computeIfAbsent(round, _ -> new ArrayList<>()).add(bar(timing, nth));
        }
        return rounds;
    }

    private static List<Bar> inOrder(NavigableMap<Integer, List<Bar>> rounds) {
        return rounds.values()
                .stream()
                .flatMap(round -> round.stream().sorted(Comparator.comparing(Bar::step)))
                .toList();
    }

    private Bar bar(Timing timing, int nth) {
        var took = timing.took().orElseGet(() -> positive(Duration.between(timing.began(), now)));
        var from = place(timing.began());
        return new Bar(timing.step(), timing.what(), nth, look(timing.outcome()), from,
                Math.max(from, place(timing.began().plus(took))), took);
    }

    private void addPending(NavigableMap<Integer, List<Bar>> rounds, String target) {
        for (var step : EXPECTED) {
            // A key that was pushed for an earlier route serves this one too.
            var served = step == Step.PUSH && timings.stream().anyMatch(timing -> timing.step() == Step.PUSH);
            var begun = rounds.values().stream().flatMap(List::stream).anyMatch(bar -> bar.step() == step);
            if (!served && !begun) {
                var what = step == Step.CONNECT ? target : "";
                rounds.lastEntry().getValue().add(new Bar(step, what, 1, Look.PENDING, 0, 0, Duration.ZERO));
            }
        }
    }

    private double place(Instant moment) {
        var millis = timeline.atWork(start, moment).toNanos() / 1e6;
        return Math.clamp(millis / axisMillis, 0, 1);
    }

    private double axis() {
        var end = start;
        for (var timing : timings) {
            var stop = timing.took().map(timing.began()::plus).orElse(now);
            end = stop.isAfter(end) ? stop : end;
        }
        var millis = Math.max(1, timeline.atWork(start, end).toNanos() / 1e6);
        return opening ? roomFor(millis) : millis;
    }

    private static double roomFor(double millis) {
        for (var axis : AXES_MILLIS) {
            if (millis <= axis) {
                return axis;
            }
        }
        return millis;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private Look look(Timing.Outcome outcome) {
        if (stopped && outcome != Timing.Outcome.DONE) {
            return Look.STOPPED;
        }
        return switch (outcome) {
            case RUNNING -> Look.RUNNING;
            case DONE -> Look.DONE;
            case FAILED -> Look.FAILED;
        };
    }
}
