package dev.sallyport.credentials;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLPeerUnverifiedException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;

import dev.sallyport.credentials.FailedCall.Kind;

/// Sorts the AWS SDK's exceptions into [FailedCall.Kind]s.
///
/// Error codes: EC2 API Reference, "Error codes for the Amazon EC2 API"; STS and EC2 Instance Connect API references,
/// "Common errors".
final class FailureSorter {

    /// AWS refuses signatures made more than five minutes off.
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private static final Set<String> DENIED = Set.of("UnauthorizedOperation", "AccessDenied", "AccessDeniedException");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> BAD_KEYS = Set.of("InvalidClientTokenId", "UnrecognizedClientException",
            "SignatureDoesNotMatch", "InvalidSignatureException", "InvalidAccessKeyId", "IncompleteSignature",
            "MissingAuthenticationToken", "InvalidToken");
    private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestInTheFuture");

    private final Clock clock;

    FailureSorter(Clock clock) {
        this.clock = clock;
    }

    FailedCall sorted(RuntimeException failed) {
        var credentials = Causes.find(failed, CredentialsFailure.class).map(CredentialsFailure::problem);
        if (credentials.isPresent()) {
            return new FailedCall(Kind.NO_CREDENTIALS, "", "", "-", Optional.empty(), credentials, failed);
        }
        return Causes.find(failed, SdkServiceException.class)
                .map(this::answered)
                .orElseGet(() -> new FailedCall(unanswered(failed), "", Redaction.of(deepest(failed)), "-",
                        Optional.empty(), Optional.empty(), failed));
    }

    private FailedCall answered(SdkServiceException failed) {
        var details = failed instanceof AwsServiceException aws
                ? Optional.ofNullable(aws.awsErrorDetails())
                : Optional.<software.amazon.awssdk.awscore.exception.AwsErrorDetails>empty();
        var code = details.map(one -> one.errorCode()).orElse("");
        var said = details.map(one -> one.errorMessage()).orElse("HTTP " + failed.statusCode());
        var skew = details.map(one -> one.sdkHttpResponse())
                .flatMap(answer -> answer.firstMatchingHeader("Date"))
                .flatMap(this::ahead);
        var id = Optional.ofNullable(failed.requestId()).filter(one -> !one.isBlank()).orElse("-");
        return new FailedCall(kind(failed, code, said, skew), code, Redaction.of(said), id, skew, Optional.empty(),
                failed);
    }

    private static Kind kind(SdkServiceException failed, String code, String said, Optional<Duration> skew) {
        var off = skew.map(ahead -> ahead.abs().compareTo(TOLERATED) >= 0).orElse(false)
                || said.contains("Signature expired") || said.contains("Signature not yet current");
        if (CLOCK.contains(code) || (off && (EXPIRED.contains(code) || BAD_KEYS.contains(code)))) {
            return Kind.CLOCK;
        }
        if (EXPIRED.contains(code)) {
            return Kind.EXPIRED;
        }
        if (BAD_KEYS.contains(code)) {
            return Kind.BAD_KEYS;
        }
        if (DENIED.contains(code)) {
            return Kind.DENIED;
        }
        return byStatus(failed, code);
    }

    private static Kind byStatus(SdkServiceException failed, String code) {
        if (code.equals("OptInRequired")) {
            return Kind.REGION_DISABLED;
        }
        // HttpURLConnection throws the body of a 401 away, and with it EC2's AuthFailure.
        if (code.equals("AuthFailure") || failed.statusCode() == 401) {
            return Kind.KEYS_OR_REGION;
        }
        if (failed.isThrottlingException() || failed.statusCode() == 429) {
            return Kind.THROTTLED;
        }
        if (failed.statusCode() >= 500) {
            return Kind.FAULT;
        }
        return code.isEmpty() ? Kind.GARBLED : Kind.OTHER;
    }

    private static Kind unanswered(Throwable failed) {
        if (Causes.has(failed, CertificateException.class) || Causes.has(failed, CertPathValidatorException.class)
                || Causes.has(failed, SSLPeerUnverifiedException.class)) {
            return Kind.NOT_TRUSTED;
        }
        if (Causes.has(failed, ApiCallTimeoutException.class)
                || Causes.has(failed, ApiCallAttemptTimeoutException.class)) {
            return Kind.TIMED_OUT;
        }
        var late = Causes.find(failed, SocketTimeoutException.class);
        if (late.isPresent()) {
            // Not even connected: to the user that is a network that leads nowhere, not a slow AWS.
            var connecting = String.valueOf(late.get().getMessage()).toLowerCase(Locale.ROOT).contains("connect");
            return connecting ? Kind.UNREACHABLE : Kind.TIMED_OUT;
        }
        // Text that is no JSON is an IOException too, of the JSON reader that the SDK carries inside itself.
        if (Causes.find(failed, IOException.class).filter(JsonProcessingException.class::isInstance).isPresent()) {
            return Kind.GARBLED;
        }
        return Causes.has(failed, IOException.class) ? Kind.UNREACHABLE : Kind.GARBLED;
    }

    private static String deepest(Throwable failed) {
        var cause = Causes.find(failed, IOException.class).<Throwable>map(one -> one).orElse(failed);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private Optional<Duration> ahead(String date) {
        try {
            var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(clock.instant(), theirs));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
