package dev.sallyport.credentials;

import java.time.Duration;

/// How long we wait for AWS.
///
/// @param connect for the TCP connection
/// @param attempt for one request and its whole answer
/// @param whole   for a call with its repetitions
public record CallLimits(Duration connect, Duration attempt, Duration whole) {

    /// Five seconds suffice for any reachable endpoint; a page of 1000 instances has taken AWS several seconds.
    public static final CallLimits USUAL = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(60));
}
