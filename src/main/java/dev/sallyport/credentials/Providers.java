package dev.sallyport.credentials;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import dev.sallyport.model.ProblemException;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.Profile.Kind;
import dev.sallyport.profile.ProfileCatalog;

/// Chooses how each kind of profile comes to credentials.
///
/// Roles and programs are not left to the SDK: it asks STS without the profile's own endpoint, and waits for a program
/// without an end and deaf to interrupts.
final class Providers {

    private final ProfileCatalog catalog;
    private final Workshop workshop;

    Providers(ProfileCatalog catalog, Workshop workshop) {
        this.catalog = catalog;
        this.workshop = workshop;
    }

    AwsCredentialsProvider of(Profile profile) throws ProblemException {
        return switch (profile.kind()) {
            case Kind.StaticKeys(),Kind.SessionKeys() -> ProfileCredentialsProvider.builder()
                    .profileFile(catalog.profileFile())
                    .profileName(ProfileCatalog.sdkName(profile.name()))
                    .build();
            case Kind.Environment() -> StaticCredentialsProvider.create(ofEnvironment());
            case Kind.Process() -> kept(new ProcessSource(profile.name(),
                    catalog.setting(profile.name(), "credential_process").orElse(""), workshop.clock()));
            case Kind.AssumedRole role -> kept(role(profile, role));
            case Kind.Unsupported(var what) -> throw new ProblemException(what.equals(Kind.Unsupported.NO_CREDENTIALS)
                    ? new CredentialsProblem.NoCredentials(profile.name())
                    : new CredentialsProblem.Unsupported(profile.name(), what));
        };
    }

    private Minted.Source role(Profile profile, Kind.AssumedRole role) throws ProblemException {
        var source = catalog.profile(role.source())
                .orElseThrow(() -> new ProblemException(new CredentialsProblem.NoSuchProfile(role.source())));
        var region = profile.region().or(source::region).orElse(HomeRegion.ofArn(role.roleArn()));
        // The call goes out as the role's profile says (endpoint, Region), signed with the source's credentials.
        var session = new AwsSession(new CallSettings(catalog, profile, workshop), of(source));
        return new RoleSource(session, region, role, RoleRequest.of(catalog, profile, role, workshop.clock()),
                new AwsCalls(workshop.clock()));
    }

    private AwsCredentials ofEnvironment() {
        var id = variable("AWS_ACCESS_KEY_ID");
        var secret = variable("AWS_SECRET_ACCESS_KEY");
        var token = variable("AWS_SESSION_TOKEN");
        return token.isEmpty()
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
    }

    private String variable(String name) {
        return workshop.environment().getOrDefault(name, "").strip();
    }

    private AwsCredentialsProvider kept(Minted.Source source) {
        return new KeptCredentials(source, workshop.clock());
    }
}
