package dev.sallyport.ui.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.session.Timeline;
import dev.sallyport.session.Timing;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Names the steps to the prompt.
final class StepWords {

    private final Messages messages;

    StepWords(Messages messages) {
        this.messages = messages;
    }

    String label(Waterfall.Bar bar) {
        var stem = "session.step." + bar.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var label = bar.what().isEmpty()
                ? messages.text(stem)
                : messages.text(stem + ".with", Map.of("what", bar.what()));
        return bar.nth() < 2
                ? label
                : messages.text("session.step.again", Map.of("step", label, "nth", bar.nth()));
    }

    /// Why a route did not lead to the instance, in one line.
    String reason(Waterfall.Try route) {
        return route.reason().map(problem -> messages.problem(problem).title()).orElse("");
    }

    /// How the step stands, for the column of milliseconds.
    String time(Waterfall.Bar bar) {
        return switch (bar.look()) {
            case PENDING -> "";
            case RUNNING, DONE, STOPPED -> Millis.text(bar.took(), messages);
            case FAILED -> messages.text("session.step.failed", Map.of("time", Millis.text(bar.took(), messages)));
        };
    }

    /// Everything a screen reader says of the step.
    String spoken(Waterfall.Bar bar) {
        var look = messages.text("session.step.look." + bar.look().name().toLowerCase(Locale.ROOT));
        return (label(bar) + ", " + look + " " + time(bar)).strip();
    }

    /// The timeline as plain lines, for the clipboard. Names of hosts and users only; no secret is in it.
    static String plain(Timeline timeline) {
        return timeline.timings().stream().map(StepWords::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Timing timing) {
        return "%s  %-12s  %s  %s  %s".formatted(timing.began(), timing.step(), SafeText.line(timing.what()),
                timing.outcome(), timing.took().map(took -> took.toMillis() + " ms").orElse("")).strip();
    }
}
