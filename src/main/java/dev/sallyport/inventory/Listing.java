package dev.sallyport.inventory;

import java.time.Duration;
import java.util.List;

import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;

/// How far the listing of one scope has come.
public sealed interface Listing {

    Scope scope();

    /// Waiting for its turn or for AWS's first answer.
    record Pending(Scope scope) implements Listing {}

    /// Some pages have come; images and status checks are still missing. Show the rows.
    record Arriving(Scope scope, List<Instance> soFar) implements Listing {
        public Arriving {
            soFar = List.copyOf(soFar);
        }
    }

    /// All there is, complete.
    record Listed(Scope scope, List<Instance> instances, Duration took) implements Listing {
        public Listed {
            instances = List.copyOf(instances);
        }
    }

    /// No list. Show the problem with the scope and offer to try again; rows of an earlier reading may stay.
    record Refused(Scope scope, Problem problem) implements Listing {}
}
