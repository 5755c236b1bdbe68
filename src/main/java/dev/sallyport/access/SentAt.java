package dev.sallyport.access;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Notes when a request leaves. The SDK comes by here before every attempt, so what stays is the time of the last one.
final class SentAt implements ExecutionInterceptor {

    /// Where a request carries the note along.
    static final ExecutionAttribute<AtomicReference<Instant>> NOTE = new ExecutionAttribute<>("SallyportSentAt");

    private final Clock clock;

    SentAt(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var note = attributes.getAttribute(NOTE);
        if (note != null) {
            note.set(clock.instant());
        }
    }
}
