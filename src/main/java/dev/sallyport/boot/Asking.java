package dev.sallyport.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.sallyport.model.ProblemException;

/// The same question put to many, ten at a time.
///
/// @param <P> who is asked
/// @param <T> what there is to be found
final class Asking<P, T> {

    private static final int AT_ONCE = 10;

    /// Asks one. Blocks, interruptible.
    @FunctionalInterface
    interface Question<P, T> {
        List<T> of(P place) throws ProblemException, InterruptedException;
    }

    /// What all of them said.
    ///
    /// @param refusal the first one's who refused
    record Answers<T>(List<T> found, Optional<ProblemException> refusal) {}

    private final Question<P, T> question;
    private final boolean first;

    /// @param first whether to stop when one has found something
    Asking(Question<P, T> question, boolean first) {
        this.question = question;
        this.first = first;
    }

    /// What was found, in the order of `places`.
    Answers<T> all(List<P> places) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("seek-", 0).factory())) {
            try {
                var done = new ExecutorCompletionService<List<T>>(threads);
                var asked = places.stream().map(place -> done.submit(() -> question.of(place))).toList();
                for (int left = asked.size(); left > 0; left--) {
                    var answer = done.take();
                    if (first && answer.state() == Future.State.SUCCESS && !answer.resultNow().isEmpty()) {
                        return new Answers<>(answer.resultNow(), Optional.empty());
                    }
                }
                return gathered(asked);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Answers<T> gathered(List<Future<List<T>>> asked) throws InterruptedException {
        var found = new ArrayList<T>();
        Optional<ProblemException> refusal = Optional.empty();
        for (var answer : asked) {
            try {
                found.addAll(answer.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ProblemException refused)) {
                    throw new IllegalStateException("a search crashed", e.getCause());
                }
                refusal = refusal.or(() -> Optional.of(refused));
            }
        }
        return new Answers<>(found, refusal);
    }
}
