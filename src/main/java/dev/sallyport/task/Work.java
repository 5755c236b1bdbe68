package dev.sallyport.task;

import dev.sallyport.model.ProblemException;

/// One blocking, interruptible job, read from top to bottom. Runs on a thread of its own.
@FunctionalInterface
public interface Work<T> {

    T run() throws ProblemException, InterruptedException;
}
