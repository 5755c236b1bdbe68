package dev.sallyport.credentials;

import java.time.Clock;
import java.util.function.Supplier;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Makes calls with the AWS SDK, whose failures are unchecked, and sorts how they fail.
public final class AwsCalls {

    private final FailureSorter sorter;

    public AwsCalls(Clock clock) {
        this.sorter = new FailureSorter(clock);
    }

    /// Blocks for the call; on a virtual thread interruptible, also in the middle of an answer.
    public <T> T make(Supplier<T> call) throws FailedCall, InterruptedException {
        try {
            return call.get();
        } catch (SdkException | CredentialsFailure failed) {
            // The SDK closes the socket of an interrupted thread and then speaks of a broken connection.
            if (Thread.interrupted() || Causes.has(failed, AbortedException.class)) {
                var stopped = new InterruptedException("stopped during a call to AWS");
                stopped.initCause(failed);
                throw stopped;
            }
            throw sorter.sorted(failed);
        }
    }
}
