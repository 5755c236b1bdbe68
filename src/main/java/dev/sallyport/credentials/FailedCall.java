package dev.sallyport.credentials;

import java.time.Duration;
import java.util.Optional;

/// One call to AWS that failed, in terms common to all services. Each station words it in its own way.
public final class FailedCall extends Exception {

    private static final long serialVersionUID = 1;

    /// What kind of failure it was.
    public enum Kind {
        /// There were no credentials; see [#credentials()].
        NO_CREDENTIALS,
        /// Permission is missing.
        DENIED,
        /// The credentials are over.
        EXPIRED,
        /// AWS does not know the keys.
        BAD_KEYS,
        /// The keys are wrong, or good but not for this Region, which the account has not enabled.
        KEYS_OR_REGION,
        REGION_DISABLED,
        /// Our clock and AWS's differ too much; see [#skew()].
        CLOCK,
        THROTTLED,
        /// AWS failed: a 5xx status.
        FAULT,
        /// The other side is not who it should be: its certificate is not trusted.
        NOT_TRUSTED,
        /// No name, no route, refused, or closed in mid-answer.
        UNREACHABLE,
        TIMED_OUT,
        /// Something answered, but not in AWS's language.
        GARBLED,
        /// Refused for a reason of the service's own; see [#code()].
        OTHER
    }

    private final Kind kind;
    private final String code;
    private final String said;
    private final String requestId;
    private final transient Optional<Duration> skew;
    private final transient Optional<CredentialsProblem> credentials;

    FailedCall(Kind kind, String code, String said, String requestId, Optional<Duration> skew,
            Optional<CredentialsProblem> credentials, Throwable cause) {
        super(kind + " " + code, cause);
        this.kind = kind;
        this.code = code;
        this.said = said;
        this.requestId = requestId;
        this.skew = skew;
        this.credentials = credentials;
    }

    /// For an answer with status 200 that is not AWS's: a login page, or nothing at all. The AWS SDK reads both as empty.
    public static FailedCall garbled() {
        return new FailedCall(Kind.GARBLED, "", "", "-", Optional.empty(), Optional.empty(),
                new IllegalStateException("an answer without a request id"));
    }

    public Kind kind() {
        return kind;
    }

    /// AWS's error code, such as `UnauthorizedOperation`; empty if AWS did not answer.
    public String code() {
        return code;
    }

    /// AWS's or the network's own words, without secrets.
    public String said() {
        return said;
    }

    /// AWS's id of the request, or `-`.
    public String requestId() {
        return requestId;
    }

    /// How far the other side's clock is ahead of ours; empty if it did not tell.
    public Optional<Duration> skew() {
        return skew;
    }

    public Optional<CredentialsProblem> credentials() {
        return credentials;
    }
}
