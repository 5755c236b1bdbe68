package dev.sallyport.connect;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.sallyport.model.ProblemException;

/// A piece of work that runs beside its caller on a thread of its own and leaves nothing behind that nobody wants.
final class Branch<T> implements AutoCloseable {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Consumer<T> discard;
    private final Thread thread;

    private Branch(Thread.Builder builder, Callable<T> work, Consumer<T> discard) {
        this.discard = discard;
        this.thread = builder.unstarted(() -> run(work));
    }

    /// Starts `work` on a thread of `builder`'s.
    ///
    /// @param discard gets the result if the branch is closed before its caller has received it
    static <T> Branch<T> start(Thread.Builder builder, Callable<T> work, Consumer<T> discard) {
        var branch = new Branch<>(builder, work, discard);
        branch.thread.start();
        return branch;
    }

    /// Waits for the result, which is the caller's from then on.
    T await() throws ProblemException, InterruptedException {
        return take(result);
    }

    /// As [#await], but throws the failure of `other` as soon as there is one.
    T awaitUnlessFailed(Branch<?> other) throws ProblemException, InterruptedException {
        var otherFailed = other.result.handle((_, failure) -> failure)
                .thenCompose(failure -> failure == null
                        ? new CompletableFuture<T>()
                        : CompletableFuture.failedFuture(failure));
        return take(result.applyToEither(otherFailed, Function.identity()));
    }

    /// Interrupts the work and has its result discarded, be it there or still to come. Does not wait; does nothing once
    /// the result was received.
    @Override
    public void close() {
        if (settled.compareAndSet(false, true)) {
            thread.interrupt();
            var _ = result.thenAccept(discard);
        }
    }

    private void run(Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Throwable failure) {
            // Errors too: unreported, they would leave the caller waiting for good.
            result.completeExceptionally(failure);
        }
    }

    // A copied future wraps the failure once more.
    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        var wrapper = failure instanceof ExecutionException || failure instanceof CompletionException;
        return wrapper && cause != null ? rootOf(cause) : failure;
    }

    private T take(CompletableFuture<T> from) throws ProblemException, InterruptedException {
        try {
            var taken = from.get();
            settled.set(true);
            return taken;
        } catch (ExecutionException e) {
            var cause = rootOf(e);
            if (cause instanceof ProblemException problem) {
                throw new ProblemException(problem.problem(), problem);
            }
            if (cause instanceof InterruptedException) {
                throw (InterruptedException) new InterruptedException("stopped in a branch").initCause(cause);
            }
            throw new IllegalStateException("a branch crashed", cause);
        }
    }
}
