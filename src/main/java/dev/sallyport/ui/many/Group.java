package dev.sallyport.ui.many;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// Hosts with one answer.
sealed interface Group {

    List<HostLine> members();

    /// Hosts that said the same.
    ///
    /// @param pieces the lines; of any but the largest group with marks where it differs from that
    /// @param role   what the group is among the others
    record Alike(List<HostLine> members, Answer answer, List<Piece> pieces, Role role) implements Group {

        Optional<Duration> fastest() {
            return times().stream().min(Duration::compareTo);
        }

        Optional<Duration> slowest() {
            return times().stream().max(Duration::compareTo);
        }

        private List<Duration> times() {
            return members.stream()
                    .map(HostLine::state)
                    .filter(HostState.Answered.class::isInstance)
                    .map(state -> ((HostState.Answered) state).result().took())
                    .toList();
        }
    }

    /// Hosts on which the command did not begin, for the same kind of reason.
    ///
    /// @param code the kind
    record NotRun(List<HostLine> members, String code) implements Group {

        static Problem problem(HostLine member) {
            return ((HostState.Failed) member.state()).problem();
        }
    }

    /// What a group of equal answers is among the others.
    enum Role {
        /// There is no other, or none is compared.
        ONLY,
        /// The one that the others are compared with.
        LARGEST, DIFFERS
    }
}
