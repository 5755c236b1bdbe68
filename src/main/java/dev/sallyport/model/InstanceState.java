package dev.sallyport.model;

import java.util.Locale;

/// The state of an instance in EC2's own words.
public enum InstanceState {
    PENDING, RUNNING, SHUTTING_DOWN, TERMINATED, STOPPING, STOPPED,
    /// A word that EC2 did not have when this was written.
    UNKNOWN;

    /// EC2's spelling, such as `shutting-down`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state that EC2 spells so; [#UNKNOWN] for a word that is not one of the six.
    public static InstanceState of(String word) {
        for (var state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
