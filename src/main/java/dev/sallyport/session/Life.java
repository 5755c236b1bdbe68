package dev.sallyport.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// Holds the one state of a session and lets it change only along the allowed ways.
final class Life {

    private final AtomicReference<SessionState> state = new AtomicReference<>(new SessionState.Opening());
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Runnable changed;

    /// @param changed called after every change, on the thread that made it
    Life(Runnable changed) {
        this.changed = changed;
    }

    SessionState state() {
        return state.get();
    }

    /// Changes `expected` into `next`; does nothing and says `false` if something else came first.
    ///
    /// @throws IllegalArgumentException if `next` can never follow `expected`
    boolean transition(SessionState expected, SessionState next) {
        if (!expected.allows(next)) {
            throw new IllegalArgumentException(next + " cannot follow " + expected);
        }
        var now = state.get();
        // Equal values, not the same object, are meant; the exchange itself is by identity, so a change in between is seen.
        if (!now.equals(expected) || !state.compareAndSet(now, next)) {
            return false;
        }
        if (next.over() || next instanceof SessionState.Open) {
            settled.countDown();
        }
        changed.run();
        return true;
    }

    /// Changes whatever the state is into `next` if it may follow; says whether it did.
    boolean transition(SessionState next) {
        var now = state.get();
        while (now.allows(next)) {
            if (transition(now, next)) {
                return true;
            }
            now = state.get();
        }
        return false;
    }

    /// Waits until the session is open or over.
    void awaitSettled() throws InterruptedException {
        settled.await();
    }
}
