package dev.sallyport.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.InstanceState;

/// How an instance is: its state, its status checks in EC2's words (`ok`, `impaired`, `initializing`,
/// `insufficient-data`, `not-applicable`), and what AWS has planned for it.
///
/// @param ebs the check of its volumes (`AttachedEbsStatus`); `not-applicable` where EC2 does not tell
public record Health(InstanceState state, String system, String instance, String ebs, List<Event> events) {

    /// Something that AWS will do to the instance.
    ///
    /// @param code        such as `system-reboot`, `instance-retirement`
    /// @param description AWS's own words; begins with `[Completed]` or `[Canceled]` once it is over
    /// @param deadline    until when it can be done by oneself
    public record Event(String code, String description, Optional<Instant> notBefore, Optional<Instant> notAfter,
            Optional<Instant> deadline) {

        /// Whether it is still to come.
        public boolean pending() {
            return !description.startsWith("[Completed]") && !description.startsWith("[Canceled]");
        }
    }

    public Health {
        events = List.copyOf(events);
    }
}
