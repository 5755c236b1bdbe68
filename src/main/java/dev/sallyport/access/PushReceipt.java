package dev.sallyport.access;

import java.time.Instant;

/// AWS's word that a key is on the instance.
///
/// @param sentAt    when the request left, by our clock: the countdown starts here, which is the safe side, since nothing
///                  says at which moment AWS starts its own
/// @param deadAt    `sentAt` and 60 seconds (EC2 Instance Connect API, `SendSSHPublicKey`)
/// @param requestId AWS's name for the call, with which CloudTrail and AWS Support find it
public record PushReceipt(Instant sentAt, Instant deadAt, String requestId) {}
