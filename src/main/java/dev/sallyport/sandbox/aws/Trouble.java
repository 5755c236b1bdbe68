package dev.sallyport.sandbox.aws;

import java.time.Duration;

/// Something that goes wrong with a call, on purpose.
public sealed interface Trouble {

    /// The answer waits.
    record Delay(Duration time) implements Trouble {}

    /// Refused as too frequent: `RequestLimitExceeded` by EC2, `ThrottlingException` by Instance Connect.
    record Throttle() implements Trouble {}

    /// Refused with this code, such as `UnauthorizedOperation`; permission codes get AWS's sentence about policies.
    record Refuse(String code) implements Trouble {}

    /// HTTP 500.
    record Fail() implements Trouble {}

    /// No answer ever; the connection stays open until the sandbox closes.
    record Hang() implements Trouble {}

    /// The connection closes in the middle of the answer.
    record Cut() implements Trouble {}
}
