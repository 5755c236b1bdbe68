package dev.sallyport.ui.instances;

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
}
