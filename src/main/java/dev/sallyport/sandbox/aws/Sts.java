package dev.sallyport.sandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.Profile;
import dev.sallyport.sandbox.world.World;

/// The Security Token Service's query protocol, version 2011-06-15: who am I, and let me be someone else.
final class Sts {

    static final String NAMESPACE = " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"";

    private static final Set<String> ACTIONS = Set.of("GetCallerIdentity", "AssumeRole");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int SHORTEST = 900;
    private static final int LONGEST = 43_200;

    private final World world;
    private final Logins logins;
    private final Clock clock;

    Sts(World world, Logins logins, Clock clock) {
        this.world = world;
        this.logins = logins;
        this.clock = clock;
    }

    void check(String action) throws ApiError {
        if (!ACTIONS.contains(action)) {
            throw ApiError.of("InvalidAction", "Could not find operation " + action + " for version 2011-06-15");
        }
    }

    String answer(String action, Form form, Caller caller, String requestId) throws ApiError {
        var content = action.equals("AssumeRole") ? assumeRole(form, caller) : identity(caller.login());
        var xml = new Xml();
        return xml.element(action + "Response", NAMESPACE,
                () -> xml.element(action + "Result", () -> content.accept(xml))
                        .element("ResponseMetadata", () -> xml.leaf("RequestId", requestId)))
                .toString();
    }

    private static Consumer<Xml> identity(Login login) {
        return xml -> xml.leaf("Arn", login.arn()).leaf("UserId", login.userId()).leaf("Account", login.account().id());
    }

    private Consumer<Xml> assumeRole(Form form, Caller caller) throws ApiError {
        var arn = required(form, "RoleArn", "roleArn");
        var session = required(form, "RoleSessionName", "roleSessionName");
        if (!SESSION_NAME.matcher(session).matches()) {
            throw invalid(session, "roleSessionName", "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        }
        int seconds = form.number("DurationSeconds").orElse(3600);
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw invalid(String.valueOf(seconds), "durationSeconds",
                    "Member must have value between " + SHORTEST + " and " + LONGEST);
        }
        var end = clock.instant().plus(Duration.ofSeconds(seconds)).truncatedTo(ChronoUnit.SECONDS);
        return given(logins.assume(role(arn, caller), session, end));
    }

    private static String required(Form form, String name, String member) throws ApiError {
        return form.text(name)
                .orElseThrow(() -> ApiError.of("ValidationError",
                        "1 validation error detected: Value null at '" + member
                                + "' failed to satisfy constraint: Member must not be null"));
    }

    private static ApiError invalid(String value, String member, String constraint) {
        return ApiError.of("ValidationError", "1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    /// Trusted is the profile that the role's profile names as its source, and who is in the role already.
    private Profile.Role role(String arn, Caller caller) throws ApiError {
        for (var profile : world.profiles()) {
            if (profile instanceof Profile.Role role && role.arn().equals(arn)
                    && Set.of(role.sourceProfile(), role.name()).contains(caller.login().profile())) {
                return role;
            }
        }
        throw new ApiError(403, "AccessDenied", "User: " + caller.login().arn()
                + " is not authorized to perform: sts:AssumeRole on resource: " + arn);
    }

    private static Consumer<Xml> given(Login login) {
        return xml -> xml
                .element("AssumedRoleUser", () -> xml.leaf("AssumedRoleId", login.userId()).leaf("Arn", login.arn()))
                .element("Credentials", () -> xml.leaf("AccessKeyId", login.accessKeyId())
                        .leaf("SecretAccessKey", login.secretKey())
                        .leaf("SessionToken", login.token())
                        .leaf("Expiration", login.expiresAt()))
                .leaf("PackedPolicySize", 0);
    }
}
