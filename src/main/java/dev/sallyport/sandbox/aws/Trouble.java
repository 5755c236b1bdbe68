package dev.sallyport.sandbox.aws;

import java.time.Duration;
import java.util.Locale;

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

    /// Something else stands in the place of a console's text or picture.
    record Spoil(Spoilt what) implements Trouble {}

    /// What stands there.
    enum Spoilt {
        /// Bytes of every value: no UTF-8, control characters, no line ends to speak of.
        RUBBISH,
        /// 64 KiB without a line end.
        ONE_LONG_LINE,
        /// Base64 that breaks off in the middle of a group.
        CUT_BASE64,
        /// Bytes that are no JPEG.
        NO_PICTURE;

        /// As a scenario file spells it, such as `cut-base64`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
