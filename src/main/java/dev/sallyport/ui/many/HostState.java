package dev.sallyport.ui.many;

import dev.sallyport.connect.CommandResult;
import dev.sallyport.model.Problem;
import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;

/// How far a host is.
sealed interface HostState {

    /// Nothing was run yet.
    record Ready() implements HostState {}

    /// Others come first.
    record Waiting() implements HostState {}

    record Connecting() implements HostState {}

    /// The user is asked about the host; others may connect meanwhile.
    record Asked() implements HostState {}

    record Running() implements HostState {}

    /// The command began and is over, in whichever way.
    record Answered(CommandResult result, Capture.Stream out, Capture.Stream err) implements HostState {}

    /// The user stopped it; what it had written is kept.
    record Stopped(Capture.Stream out, Capture.Stream err) implements HostState {}

    /// The command did not begin.
    record Failed(Problem problem) implements HostState {}

    /// Whether there is something to stop.
    default boolean live() {
        return this instanceof Waiting || this instanceof Connecting || this instanceof Asked
                || this instanceof Running;
    }

    /// Whether the command ended by itself and with 0.
    default boolean well() {
        return this instanceof Answered answered && answered.result().end().equals(new CommandEnd.Exited(0));
    }

    /// Whether it is over and not well.
    default boolean badly() {
        return !well() && !live() && !(this instanceof Ready);
    }
}
