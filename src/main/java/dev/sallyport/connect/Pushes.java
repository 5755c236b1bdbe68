package dev.sallyport.connect;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.access.KeyDoor;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.OneTimeKey;

/// The keys of one opening: the first is pushed at once, beside everything else; another one only if the first is about to
/// die when it is needed.
final class Pushes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);

    /// A key with less than this left is not used any more: the host's clock may be ahead of ours, and the login takes its
    /// time. A sixth of a key's life.
    static final Duration LEAST_LEFT = Duration.ofSeconds(10);

    private final ConnectPlan plan;
    private final TerminalSession session;
    private final KeyDoor door;
    private final JournalEntry entry;
    private final Clock clock;
    private final Branch<Pushed> first;
    private int count;

    private record Pushed(OneTimeKey key, PushedKey facts) {}

    private Pushes(ConnectPlan plan, TerminalSession session, KeyDoor door, JournalEntry entry, Clock clock) {
        this.plan = plan;
        this.session = session;
        this.door = door;
        this.entry = entry;
        this.clock = clock;
        // Not a virtual thread: making an RSA key computes for seconds and would keep one of the few carriers.
        this.first = Branch.start(Thread.ofPlatform().daemon().name("push " + plan.instance().id()), this::push,
                pushed -> pushed.key().destroy());
    }

    /// Starts the first push.
    ///
    /// @param entry is told of each push, be it taken or refused
    static Pushes start(ConnectPlan plan, TerminalSession session, KeyDoor door, JournalEntry entry, Clock clock) {
        return new Pushes(plan, session, door, entry, clock);
    }

    /// The first push, to watch for its failure.
    Branch<?> first() {
        return first;
    }

    /// The key to log in with, for a wire that is open: waits for the first push, and pushes a fresh key if that one has
    /// fewer than ten seconds left. The caller destroys it.
    OneTimeKey fresh() throws ProblemException, InterruptedException {
        var pushed = first.await();
        var left = pushed.facts().left(clock.instant());
        if (left.compareTo(LEAST_LEFT) >= 0) {
            return pushed.key();
        }
        pushed.key().destroy();
        LOG.info("the key for {} has {} s left, pushing a fresh one", plan.instance().id(), left.toSeconds());
        return push().key();
    }

    private Pushed push() throws ProblemException, InterruptedException {
        var key = OneTimeKey.of(plan.keyType());
        var timer = session.begin(Step.PUSH, plan.user().name());
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped before the push");
            }
            var receipt = door.push(plan, key.publicLine());
            timer.done();
            count++;
            var facts = new PushedKey(receipt.sentAt(), receipt.deadAt(), receipt.requestId(), key.fingerprint(),
                    count);
            entry.pushed(facts.sentAt(), facts.requestId(), facts.fingerprint());
            session.pushed(facts);
            return new Pushed(key, facts);
        } catch (ProblemException e) {
            entry.pushRefused(e.problem(), key.fingerprint());
            throw e;
        } finally {
            timer.failed();
        }
    }

    /// Stops a push under way.
    @Override
    public void close() {
        first.close();
    }
}
