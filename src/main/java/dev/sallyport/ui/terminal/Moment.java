package dev.sallyport.ui.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.session.Attempt;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Timeline;

/// A session as it was at `now`. What a tab shows is a function of this.
///
/// @param endsAt   when AWS ends the session, where it does
/// @param attempts the routes that did not lead to the instance
record Moment(ConnectPlan plan, SessionState state, Timeline timeline, Optional<PushedKey> key, List<Attempt> attempts,
        Optional<Instant> endsAt, Instant now) {

    static Moment of(ConnectPlan plan, LiveSession session, Instant now) {
        return new Moment(plan, session.state(), session.timeline(), session.key(), session.attempts(),
                session.endsAt(), now);
    }
}
