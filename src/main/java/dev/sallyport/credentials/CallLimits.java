package dev.sallyport.credentials;

import java.time.Duration;

/// How long we wait for AWS.
///
/// @param connect  for the TCP connection
/// @param attempt  for one request and its whole answer
/// @param whole    for a call with its repetitions
/// @param attempts how often at most a call is made, the first time included
public record CallLimits(Duration connect, Duration attempt, Duration whole, int attempts) {

    /// Five seconds suffice for any reachable endpoint; a page of 1000 instances has taken AWS several seconds.
    /// The SDK's usual three attempts give up on throttling after about two seconds; EC2's bucket needs a little longer.
    public static final CallLimits USUAL = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(60), 4);
}
