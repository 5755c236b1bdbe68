package dev.sallyport.profile;

import java.util.List;
import java.util.Optional;

import dev.sallyport.profile.Profile.Kind;

/// Tells the kind of a profile from its settings.
///
/// Asks in the order of the AWS SDK for Java v2 (`ProfileCredentialsUtils`): web identity, SSO, role, login, process,
/// session keys, keys.
final class KindOf {

    /// Takes the complaint about one setting of a profile.
    @FunctionalInterface
    interface Complaint {
        void about(String profile, String key, String code, String what);
    }

    private static final List<String> FIRST = List.of("web_identity_token_file", "sso_session", "sso_start_url",
            "sso_account_id", "sso_role_name");

    private KindOf() {}

    /// Empty after a complaint: the profile cannot be used as it stands.
    static Optional<Kind> settings(Settings settings, Complaint complaint) {
        var unsupported = FIRST.stream().filter(settings::has).findFirst();
        if (unsupported.isPresent()) {
            return Optional.of(new Kind.Unsupported(unsupported.get()));
        }
        if (settings.has("role_arn")) {
            return role(settings, complaint);
        }
        if (settings.has("login_session")) {
            return Optional.of(new Kind.Unsupported("login_session"));
        }
        return settings.has("credential_process") ? Optional.of(new Kind.Process()) : keys(settings, complaint);
    }

    private static Optional<Kind> role(Settings settings, Complaint complaint) {
        for (var key : List.of("credential_source", "mfa_serial")) {
            if (settings.has(key)) {
                return Optional.of(new Kind.Unsupported(key));
            }
        }
        var source = settings.get("source_profile");
        if (source.isEmpty()) {
            complaint.about(settings.profile(), "role_arn", "profile.role-without-source", settings.profile());
        }
        return source.map(name -> new Kind.AssumedRole(settings.get("role_arn").orElseThrow(), name));
    }

    private static Optional<Kind> keys(Settings settings, Complaint complaint) {
        var id = settings.has("aws_access_key_id");
        var secret = settings.has("aws_secret_access_key");
        var token = settings.has("aws_session_token");
        if (!id && !secret && !token) {
            return Optional.of(new Kind.Unsupported(Kind.Unsupported.NO_CREDENTIALS));
        }
        if (!id || !secret) {
            var there = id ? "aws_access_key_id" : secret ? "aws_secret_access_key" : "aws_session_token";
            complaint.about(settings.profile(), there, "profile.half-keys", settings.profile());
            return Optional.empty();
        }
        return Optional.of(token ? new Kind.SessionKeys() : new Kind.StaticKeys());
    }
}
