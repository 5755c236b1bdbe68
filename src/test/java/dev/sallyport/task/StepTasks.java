package dev.sallyport.task;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.sallyport.model.ProblemException;

/// [Tasks] that stand still until the test lets them go. Everything runs on the test's own thread.
///
/// Work waits until [#finishNext()] or [#finishAll()]; news put into a door come out at once, so a station's lambda can look
/// at the model between two of them.
public final class StepTasks implements Tasks {

    private final ArrayDeque<Job<?>> waiting = new ArrayDeque<>();
    private int running;

    @Override
    public <T> Running start(String name, Work<T> work, Consumer<Outcome<T>> then) {
        var job = new Job<>(name, work, then, new AtomicBoolean(), new AtomicBoolean());
        waiting.add(job);
        return () -> {
            job.cancelled.set(true);
            if (job.running.get()) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public <N> Consumer<N> door(Consumer<N> onFxThread) {
        return onFxThread;
    }

    @Override
    public int underWay() {
        return waiting.size() + running;
    }

    /// The names of the work that waits, in the order in which it was started.
    public List<String> names() {
        return waiting.stream().map(Job::name).toList();
    }

    /// Runs the work that waits longest and hands over its outcome.
    public void finishNext() {
        var job = waiting.remove();
        running++;
        try {
            job.finish();
        } finally {
            running--;
        }
    }

    /// Runs all work, also what the outcomes start, until none waits.
    public void finishAll() {
        while (!waiting.isEmpty()) {
            finishNext();
        }
    }

    private record Job<T>(String name, Work<T> work, Consumer<Outcome<T>> then, AtomicBoolean cancelled,
            AtomicBoolean running) {

        void finish() {
            then.accept(cancelled.get() ? new Outcome.Cancelled<>() : outcome());
        }

        // As in the real one: whatever is thrown becomes an outcome, never the caller's problem.
        private Outcome<T> outcome() {
            running.set(true);
            try {
                return new Outcome.Done<>(work.run());
            } catch (ProblemException e) {
                return new Outcome.Failed<>(e.problem());
            } catch (InterruptedException e) {
                return new Outcome.Cancelled<>();
            } catch (RuntimeException | Error e) {
                return new Outcome.Crashed<>(e);
            } finally {
                running.set(false);
                Thread.interrupted();
            }
        }
    }
}
