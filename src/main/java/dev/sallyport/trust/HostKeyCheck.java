package dev.sallyport.trust;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;

/// Remembers the host keys of instances, and asks the user about instances that were never met.
///
/// The question is put while **no** connection to the host is open: the first wire ends when its key proves to be new, and
/// after a yes another is opened that must show the very same key. So nobody's thinking time runs against a server's login
/// grace, our own limits or an I/O thread, and what was accepted is what is compared. The price is one more key exchange,
/// once per instance.
public final class HostKeyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HostKeyCheck.class);

    private final KnownHosts knownHosts;
    private final Prompter prompter;
    private final Consumer<Problem> report;
    private final Clock clock;
    private final ConcurrentMap<InstanceId, Asking> asking = new ConcurrentHashMap<>();

    /// A question that is before the user. Cancelled if whoever asked gave up.
    private record Asking(HostKey shown, CompletableFuture<Boolean> answer) {}

    /// @param report takes problems that stop nothing: an answer that could not be saved. On the thread that asked
    public HostKeyCheck(KnownHosts knownHosts, Prompter prompter, Consumer<Problem> report, Clock clock) {
        this.knownHosts = knownHosts;
        this.prompter = prompter;
        this.report = report;
        this.clock = clock;
    }

    /// What `instance` may show. May block on the disk.
    public Expectation expect(Instance instance) {
        var known = knownHosts.of(instance.id()).stream().map(KnownHosts.Known::key).toList();
        return new Expectation(instance.id(), known);
    }

    /// Decides on a key that was shown: lets a known one pass, asks about the first one of an instance, stops at any other.
    ///
    /// Blocks until the user has answered. Several callers with the same new key put one question.
    ///
    /// @param address where it was met, such as `203.0.113.7:22`
    /// @return what to insist on from now on; never empty
    /// @throws ProblemException with a [TrustProblem]
    public Expectation check(Instance instance, String address, HostKey shown)
            throws ProblemException, InterruptedException {
        var question = new Question.TrustHost(instance, address, shown);
        while (true) {
            var expected = expect(instance);
            switch (expected.judge(shown)) {
                case SAME -> {
                    return expected;
                }
                case CHANGED -> throw new ProblemException(new TrustProblem.Changed(expected, address, shown));
                case NEW -> askOrWait(question);
            }
        }
    }

    /// Returns when there is something new to look up: the key was filed, or whoever asked gave up.
    private void askOrWait(Question.TrustHost question) throws ProblemException, InterruptedException {
        var id = question.instance().id();
        var mine = new Asking(question.key(), new CompletableFuture<>());
        var other = asking.putIfAbsent(id, mine);
        if (other != null) {
            awaitOther(other, question);
            return;
        }
        try {
            // Between our look and now another caller may have had the answer.
            if (expect(question.instance()).known().isEmpty()) {
                ask(question, mine.answer());
            }
        } finally {
            asking.remove(id, mine);
            mine.answer().cancel(false);
        }
    }

    private void ask(Question.TrustHost question, CompletableFuture<Boolean> answer)
            throws ProblemException, InterruptedException {
        var yes = prompter.ask(question);
        if (yes) {
            remember(new KnownHosts.Known(question.instance().id(), question.key(), clock.instant()));
        }
        answer.complete(yes);
        if (!yes) {
            throw declined(question);
        }
    }

    private void awaitOther(Asking other, Question.TrustHost question) throws ProblemException, InterruptedException {
        try {
            var yes = other.answer().get();
            if (!yes && other.shown().equals(question.key())) {
                throw declined(question);
            }
        } catch (CancellationException e) {
            LOG.debug("whoever asked about {} gave up", question.instance().id());
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never completed with an exception", e);
        }
    }

    private static ProblemException declined(Question.TrustHost question) {
        var nothing = new Expectation(question.instance().id(), List.of());
        return new ProblemException(new TrustProblem.Declined(nothing, question.address(), question.key()));
    }

    private void remember(KnownHosts.Known known) {
        try {
            knownHosts.remember(known);
        } catch (ProblemException e) {
            // The user has said yes; that the answer will be asked for again some day is no reason to stop now.
            LOG.warn("The host key of {} is trusted but could not be saved: {}", known.instance(), e.getMessage());
            report.accept(e.problem());
        }
    }
}
