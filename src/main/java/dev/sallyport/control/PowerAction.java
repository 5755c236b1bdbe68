package dev.sallyport.control;

import dev.sallyport.model.InstanceState;

/// What can be done to an instance's power.
public enum PowerAction {
    START, STOP,
    /// Without waiting for the operating system: what is not on disk is lost.
    FORCE_STOP,
    /// Asks the operating system; EC2 cuts the power if it has not obeyed within some minutes.
    REBOOT;

    /// Whether EC2 takes it from an instance in `state`. Of a state that we do not know EC2 is to judge.
    public boolean possibleIn(InstanceState state) {
        return switch (state) {
            case RUNNING -> this != START;
            case STOPPED -> this == START;
            case STOPPING -> this == FORCE_STOP;
            case PENDING, SHUTTING_DOWN, TERMINATED -> false;
            case UNKNOWN -> true;
        };
    }
}
