package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.tty.BrokenPipe;

/// A pipeline that runs: a virtual thread for each stage, interrupted together.
final class Job {

    static final int INTERRUPTED = 130;
    private static final int BROKEN_PIPE = 141;
    private static final int CRASHED = 139;
    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger last = new AtomicInteger();

    private volatile boolean interrupted;

    /// What a stage does.
    @FunctionalInterface
    interface Stage {
        int run() throws IOException, InterruptedException;
    }

    /// Prepares a stage; [#start] starts them all.
    ///
    /// @param after what to do when it has ended, however it ended: closing its pipes
    void add(Context io, Stage stage, Runnable after) {
        threads.add(Thread.ofVirtual().name("host-program").unstarted(() -> {
            int status = CRASHED;
            try {
                status = statusOf(io, stage);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("a simulated program failed", e);
            } finally {
                last.set(status);
                after.run();
            }
        }));
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /// The status of the last stage. A caller interrupted meanwhile takes the job with it.
    int await() throws InterruptedException {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            interrupt();
            throw e;
        }
        return last.get();
    }

    void interrupt() {
        interrupted = true;
        threads.forEach(Thread::interrupt);
    }

    /// Whether Ctrl+C was pressed while it ran, whatever its programs made of that.
    boolean wasInterrupted() {
        return interrupted;
    }

    /// Runs something and turns the ways it can end into a status and, where it is due, a message.
    static int statusOf(Context io, Stage stage) {
        try {
            return stage.run();
        } catch (InterruptedException e) {
            return INTERRUPTED;
        } catch (BrokenPipe e) {
            return BROKEN_PIPE;
        } catch (Failure e) {
            return complain(io, e.getMessage(), e.status());
        } catch (IOException e) {
            return complain(io, String.valueOf(e.getMessage()), 1);
        }
    }

    private static int complain(Context io, String message, int status) {
        try {
            io.error(message);
        } catch (IOException | InterruptedException e) {
            LOG.debug("nobody hears the error of a simulated program: {}", message);
        }
        return status;
    }
}
