package dev.sallyport.sandbox.aws;

import java.time.Instant;

/// One call that the sandbox answered, for whoever wants to know what a client really did.
///
/// @param profile   empty when the caller was not believed
/// @param outcome   `ok`, the error code, or `cut` or `hung` when there was no whole answer
/// @param requestId as in the answer
public record CallRecord(Instant at, String profile, String region, String action, String outcome, String requestId) {}
