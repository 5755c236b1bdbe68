package dev.sallyport.credentials;

import java.time.Duration;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile.Kind;

/// Credentials of a role, from STS.
final class RoleSource implements Minted.Source {

    private final AwsSession session;
    private final RegionName region;
    private final Kind.AssumedRole role;
    private final AssumeRoleRequest request;
    private final AwsCalls calls;

    RoleSource(AwsSession session, RegionName region, Kind.AssumedRole role, AssumeRoleRequest request,
            AwsCalls calls) {
        this.session = session;
        this.region = region;
        this.role = role;
        this.request = request;
        this.calls = calls;
    }

    @Override
    public Minted mint() throws InterruptedException {
        var client = client();
        try {
            return minted(calls.make(() -> client.assumeRole(request)));
        } catch (FailedCall failed) {
            throw new CredentialsFailure(failed.credentials().orElseGet(() -> problem(failed)));
        }
    }

    private StsClient client() {
        try {
            return session.client(StsClient.class, region, StsClient::builder);
        } catch (ProblemException refused) {
            throw new CredentialsFailure(refused.problem() instanceof CredentialsProblem problem
                    ? problem
                    : new CredentialsProblem.BadSettings(name(), refused.problem().code()));
        }
    }

    private Minted minted(AssumeRoleResponse answer) {
        var given = answer.credentials();
        if (given == null || given.accessKeyId() == null || given.secretAccessKey() == null
                || given.sessionToken() == null) {
            throw new CredentialsFailure(new CredentialsProblem.RoleFailed(name(), role.roleArn(), "-",
                    "The answer has no credentials in it."));
        }
        return new Minted(
                AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()),
                Optional.ofNullable(given.expiration()));
    }

    private CredentialsProblem problem(FailedCall failed) {
        var said = failed.said();
        var id = failed.requestId();
        return switch (failed.kind()) {
            case DENIED -> new CredentialsProblem.RoleDenied(name(), role.roleArn(), id, said);
            case EXPIRED -> new CredentialsProblem.SourceExpired(name(), role.source(), id);
            case BAD_KEYS, KEYS_OR_REGION -> new CredentialsProblem.WrongSourceKeys(name(), role.source(), id, said);
            case CLOCK -> new CredentialsProblem.ClockWrong(name(), failed.skew().orElse(Duration.ZERO));
            case UNREACHABLE, TIMED_OUT, NOT_TRUSTED, GARBLED -> new CredentialsProblem.StsUnreachable(name(), said);
            case NO_CREDENTIALS, REGION_DISABLED, THROTTLED, FAULT, OTHER -> new CredentialsProblem.RoleFailed(name(),
                    role.roleArn(), id, said);
        };
    }

    private String name() {
        return session.profile().name();
    }
}
