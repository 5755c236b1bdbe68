package dev.sallyport.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A wait that ends by time or by interrupt.
final class Pause {

    private Pause() {}

    static void of(Duration time) throws InterruptedException {
        if (new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("woken without a reason");
        }
    }
}
