package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.Problem;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timeline;
import dev.sallyport.session.Timing;

/// The steps to the prompt laid out on one axis of time, so that what ran at the same time is seen side by side.
///
/// @param tries    one per route, in the order in which they were tried
/// @param promptIn from the first step to the open shell, without the time the user took to answer; empty before
public record Waterfall(List<Try> tries, Optional<Duration> promptIn) {

    static final Waterfall EMPTY = new Waterfall(List.of(), Optional.empty());

    /// One route and the steps that were done for it.
    ///
    /// @param target what the wire was opened to, such as `203.0.113.7:22`
    /// @param reason why this route did not lead to the instance; empty while it may
    public record Try(String target, List<Bar> bars, Optional<Problem> reason) {
        public Try {
            bars = List.copyOf(bars);
        }
    }

    /// One step on the axis.
    ///
    /// @param what the step's own object, such as an address or a user
    /// @param nth  1 for the first time that this step is done in this try
    /// @param from where it begins on the axis, 0.0 to 1.0
    /// @param to   where it ends, or now; equal to `from` while it is pending
    public record Bar(Step step, String what, int nth, Look look, double from, double to, Duration took) {}

    /// How a step stands.
    public enum Look {
        PENDING, RUNNING, DONE, FAILED,
        /// The user stopped everything while it ran.
        STOPPED
    }

    public Waterfall {
        tries = List.copyOf(tries);
    }

    /// The layout at that moment. While the session is on its way, the steps to come are listed too.
    ///
    /// @param target where the first route leads, shown before its first step
    static Waterfall of(Moment moment, String target) {
        return new Waterfall(new WaterfallLayout(moment, target).tries(), promptIn(moment.timeline()));
    }

    private static Optional<Duration> promptIn(Timeline timeline) {
        return timeline.latest(Step.SHELL)
                .filter(shell -> shell.outcome() == Timing.Outcome.DONE)
                .map(shell -> timeline.atWork(timeline.timings().getFirst().began(),
                        shell.began().plus(shell.took().orElse(Duration.ZERO))));
    }
}
