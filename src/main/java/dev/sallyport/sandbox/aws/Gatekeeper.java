package dev.sallyport.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.World;

/// Finds out who signed a request, and turns away whoever did not sign it properly.
final class Gatekeeper {

    /// How far a request's date may be from our clock (IAM User Guide: five minutes).
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final Logins logins;
    private final Clock clock;

    Gatekeeper(World world, Logins logins, Clock clock) {
        this.world = world;
        this.logins = logins;
        this.clock = clock;
    }

    /// The caller, once the scope, the date, the token and the signature have all been found good.
    Caller admit(Request request, Dialect dialect) throws ApiError {
        var header = request.header("authorization").orElseThrow(() -> AuthFault.MISSING.in(dialect, ""));
        var authorization = Authorization.parse(header)
                .orElseThrow(() -> AuthFault.INCOMPLETE.in(dialect,
                        "Authorization header requires existence of Credential, SignedHeaders and Signature parameters."));
        checkSignedHeaders(request, authorization, dialect);
        var login = logins.of(authorization.accessKeyId()).orElseThrow(() -> AuthFault.UNKNOWN_KEY.in(dialect, ""));
        checkScope(authorization, dialect);
        var date = checkDate(request, authorization, dialect);
        checkSignature(request, authorization, date, login, dialect);
        checkToken(request, login, dialect);
        checkRegion(authorization, dialect);
        return new Caller(login, authorization.region());
    }

    private static void checkSignedHeaders(Request request, Authorization authorization, Dialect dialect)
            throws ApiError {
        for (var name : new String[]{"host", "x-amz-date", "x-amz-security-token"}) {
            if (request.header(name).isPresent() && !authorization.signedHeaders().contains(name)) {
                throw AuthFault.INCOMPLETE.in(dialect, "'" + name + "' must be a signed header.");
            }
        }
    }

    private void checkScope(Authorization authorization, Dialect dialect) throws ApiError {
        if (!authorization.service().equals(dialect.service())) {
            throw AuthFault.WRONG_SCOPE.in(dialect,
                    "Credential should be scoped to correct service: '" + dialect.service() + "'. ");
        }
        if (world.region(authorization.region()).isEmpty()) {
            throw AuthFault.WRONG_SCOPE.in(dialect,
                    "Credential should be scoped to a valid region, not '" + authorization.region() + "'. ");
        }
    }

    // A Region that the account has not enabled does not know the account's keys.
    private void checkRegion(Authorization authorization, Dialect dialect) throws ApiError {
        if (!world.region(authorization.region()).orElseThrow().enabled()) {
            throw AuthFault.UNKNOWN_KEY.in(dialect, "");
        }
    }

    private String checkDate(Request request, Authorization authorization, Dialect dialect) throws ApiError {
        var stamp = request.header("x-amz-date").or(() -> request.header("date")).orElse("");
        var date = parse(stamp).orElseThrow(() -> AuthFault.INCOMPLETE.in(dialect,
                "Date must be in ISO-8601 'basic format'. Got '" + stamp + "'."));
        if (!stamp.startsWith(authorization.day())) {
            throw AuthFault.WRONG_SCOPE.in(dialect, "Date in Credential scope does not match YYYYMMDD from ISO-8601"
                    + " version of date from HTTP: '" + authorization.day() + "' != '" + stamp + "'.");
        }
        var now = clock.instant();
        if (Duration.between(date, now).abs().compareTo(TOLERANCE) > 0) {
            throw AuthFault.SKEWED.in(dialect, skew(dialect, date, now));
        }
        return stamp;
    }

    private static String skew(Dialect dialect, Instant date, Instant now) {
        if (dialect == Dialect.EC2) {
            return "Timestamp date is " + date + ", current date is " + now;
        }
        return date.isBefore(now)
                ? "Signature expired: " + STAMP.format(date) + " is now earlier than "
                        + STAMP.format(now.minus(TOLERANCE)) + " (" + STAMP.format(now) + " - 5 min.)"
                : "Signature not yet current: " + STAMP.format(date) + " is still later than "
                        + STAMP.format(now.plus(TOLERANCE)) + " (" + STAMP.format(now) + " + 5 min.)";
    }

    private static Optional<Instant> parse(String stamp) {
        try {
            return Optional.of(STAMP.parse(stamp, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void checkSignature(Request request, Authorization authorization, String date, Login login,
            Dialect dialect) throws ApiError {
        var expected = SigV4.signature(request, authorization, date, login.secretKey());
        if (!same(expected, authorization.signature())) {
            throw AuthFault.WRONG_SIGNATURE.in(dialect, "");
        }
    }

    private void checkToken(Request request, Login login, Dialect dialect) throws ApiError {
        if (!same(login.token().orElse(""), request.header("x-amz-security-token").orElse(""))) {
            throw AuthFault.WRONG_TOKEN.in(dialect, "");
        }
        if (login.expired(clock.instant())) {
            throw AuthFault.EXPIRED_TOKEN.in(dialect, "");
        }
    }

    // Takes as long for a near miss as for any other, so that the answer's time tells nothing.
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
