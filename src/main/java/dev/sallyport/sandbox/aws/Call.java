package dev.sallyport.sandbox.aws;

/// One call by somebody who is believed: what troubles are aimed at.
///
/// @param service as in a signature's scope: `ec2`, `ec2-instance-connect` or `sts`
public record Call(String profile, String region, String service, String action) {}
