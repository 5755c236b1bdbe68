package dev.sallyport.ui.instances;

import java.util.List;

import dev.sallyport.model.Problem;

/// Why the table is empty, and so what to offer instead.
public sealed interface Emptiness {

    /// It is not.
    record Rows() implements Emptiness {}

    /// Something is still being read.
    record Loading() implements Emptiness {}

    /// There are no AWS files, or nothing in them.
    record NoFiles() implements Emptiness {}

    /// There are profiles, but none that can be used.
    record NoProfile() implements Emptiness {}

    /// Everything was read and there is no instance.
    record NoInstances() implements Emptiness {}

    /// There are instances, but the filter holds all of them back.
    record NoMatch() implements Emptiness {}

    /// Nothing could be read; the first reason stands for all.
    record AllRefused(Problem first) implements Emptiness {}

    /// The user stopped the reading before anything came.
    record Stopped() implements Emptiness {}

    /// What to say, from how things stand.
    ///
    /// @param shown    rows in the table
    /// @param total    rows without the filter
    /// @param underWay whether anything is still being read
    static Emptiness of(int shown, int total, boolean underWay, FoundProfiles found, List<ScopeLine> lines) {
        if (shown > 0) {
            return new Rows();
        }
        if (total > 0) {
            return new NoMatch();
        }
        if (underWay) {
            return new Loading();
        }
        if (found.usable().isEmpty()) {
            return found.profiles().isEmpty() && found.faults().isEmpty() ? new NoFiles() : new NoProfile();
        }
        return nothingCame(lines);
    }

    private static Emptiness nothingCame(List<ScopeLine> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.phase() instanceof Phase.Listed)) {
            return new NoInstances();
        }
        return lines.stream()
                .map(ScopeLine::phase)
                .filter(Phase.Refused.class::isInstance)
                .map(Phase.Refused.class::cast)
                .findFirst()
                .<Emptiness>map(refused -> new AllRefused(refused.problem()))
                .orElseGet(Stopped::new);
    }
}
