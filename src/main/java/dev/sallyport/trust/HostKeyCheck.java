package dev.sallyport.trust;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.prompt.Prompter;

/// Remembers the host keys of instances and serial consoles, and asks the user about those that were never met. A serial
/// console whose fingerprint AWS publishes is neither remembered nor asked about: it shows that key or is not spoken to.
///
/// The question is put while **no** connection to the host is open: the first wire ends when its key proves to be new, and
/// after a yes another is opened that must show the very same key. So nobody's thinking time runs against a server's login
/// grace, our own limits or an I/O thread, and what was accepted is what is compared. The price is one more key exchange,
/// once per host.
public final class HostKeyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HostKeyCheck.class);

    private final KnownHosts knownHosts;
    private final Prompter prompter;
    private final Consumer<Problem> report;
    private final Clock clock;
    private final BooleanSupplier refuseStrangers;
    private final ConcurrentMap<HostId, Asking> asking = new ConcurrentHashMap<>();

    /// A question that is before the user. Cancelled if whoever asked gave up.
    private record Asking(HostKey shown, CompletableFuture<Boolean> answer) {}

    /// Someone who has shown a key that was never seen.
    private record Stranger(Peer peer, String address, HostKey shown) {}

    /// @param report takes problems that stop nothing: an answer that could not be saved. On the thread that asked
    public HostKeyCheck(KnownHosts knownHosts, Prompter prompter, Consumer<Problem> report, Clock clock) {
        this(knownHosts, prompter, report, clock, () -> false);
    }

    /// @param refuseStrangers asked anew about each host that was never met: whether to stop there instead of asking
    public HostKeyCheck(KnownHosts knownHosts, Prompter prompter, Consumer<Problem> report, Clock clock,
            BooleanSupplier refuseStrangers) {
        this.knownHosts = knownHosts;
        this.prompter = prompter;
        this.report = report;
        this.clock = clock;
        this.refuseStrangers = refuseStrangers;
    }

    /// What `peer` may show. May block on the disk.
    public Expectation expect(Peer peer) {
        var published = publishedFor(peer);
        return published.isPresent()
                ? new Expectation(peer.id(), List.of(), published)
                : new Expectation(peer.id(), knownOf(peer.id()));
    }

    /// Decides on a key that was shown: lets an expected one pass, asks about the first one of a host, stops at any other.
    ///
    /// Blocks until the user has answered. Several callers with the same new key put one question.
    ///
    /// @param address where it was met, such as `203.0.113.7:22`
    /// @return what to insist on from now on; never without a key
    /// @throws ProblemException with a [TrustProblem]
    public Expectation check(Peer peer, String address, HostKey shown) throws ProblemException, InterruptedException {
        var stranger = new Stranger(peer, address, shown);
        while (true) {
            var expected = expect(peer);
            switch (expected.judge(shown)) {
                case SAME -> {
                    return expected;
                }
                case CHANGED -> throw new ProblemException(TrustProblem.changed(expected, address, shown));
                case NEW -> {
                    if (refuseStrangers.getAsBoolean()) {
                        throw new ProblemException(TrustProblem.stranger(expected, address, shown));
                    }
                    askOrWait(stranger);
                }
            }
        }
    }

    private static Optional<Expectation.Published> publishedFor(Peer peer) {
        return switch (peer) {
            case Peer.Host _ -> Optional.empty();
            case Peer.Console(_, var console) -> console.fingerprint()
                    .map(fingerprint -> new Expectation.Published(console.region(), fingerprint));
        };
    }

    private List<HostKey> knownOf(HostId host) {
        return knownHosts.of(host).stream().map(KnownHosts.Known::key).toList();
    }

    /// Returns when there is something new to look up: the key was filed, or whoever asked gave up.
    private void askOrWait(Stranger stranger) throws ProblemException, InterruptedException {
        var id = stranger.peer().id();
        var mine = new Asking(stranger.shown(), new CompletableFuture<>());
        var other = asking.putIfAbsent(id, mine);
        if (other != null) {
            awaitOther(other, stranger);
            return;
        }
        try {
            // Between our look and now another caller may have had the answer.
            if (knownOf(id).isEmpty()) {
                ask(stranger, mine.answer());
            }
        } finally {
            asking.remove(id, mine);
            mine.answer().cancel(false);
        }
    }

    private void ask(Stranger stranger, CompletableFuture<Boolean> answer)
            throws ProblemException, InterruptedException {
        var yes = prompter.ask(stranger.peer().question(stranger.address(), stranger.shown()));
        if (yes) {
            remember(new KnownHosts.Known(stranger.peer().id(), stranger.shown(), clock.instant()));
        }
        answer.complete(yes);
        if (!yes) {
            throw declined(stranger);
        }
    }

    private void awaitOther(Asking other, Stranger stranger) throws ProblemException, InterruptedException {
        try {
            var yes = other.answer().get();
            if (!yes && other.shown().equals(stranger.shown())) {
                throw declined(stranger);
            }
        } catch (CancellationException e) {
            LOG.debug("whoever asked about {} gave up", stranger.peer().id());
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never completed with an exception", e);
        }
    }

    private static ProblemException declined(Stranger stranger) {
        var nothing = new Expectation(stranger.peer().id(), List.of());
        return new ProblemException(TrustProblem.declined(nothing, stranger.address(), stranger.shown()));
    }

    private void remember(KnownHosts.Known known) {
        try {
            knownHosts.remember(known);
        } catch (ProblemException e) {
            // The user has said yes; that the answer will be asked for again some day is no reason to stop now.
            LOG.warn("The host key of {} is trusted but could not be saved: {}", known.host(), e.getMessage());
            report.accept(e.problem());
        }
    }
}
