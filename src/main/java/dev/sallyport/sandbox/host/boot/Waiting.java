package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Letting time pass, interruptibly.
final class Waiting {

    private Waiting() {}

    static void pass(Duration time) throws InterruptedException {
        // A latch that nobody opens.
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    static void forEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
