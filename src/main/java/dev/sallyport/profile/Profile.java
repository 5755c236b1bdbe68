package dev.sallyport.profile;

import java.net.URI;
import java.util.Optional;

import dev.sallyport.model.RegionName;

/// One profile of the AWS files: what it is called and how it comes to credentials. Holds no secret.
///
/// @param name        as the user wrote it, without the quotes
/// @param region      where its calls go when nothing else is said: its own, else what `AWS_REGION` says; it need not have one
/// @param endpointUrl the profile's own `endpoint_url` for all services
public record Profile(String name, Optional<RegionName> region, Kind kind, Optional<URI> endpointUrl) {

    /// How a profile comes to credentials.
    public sealed interface Kind {

        /// `aws_access_key_id` and `aws_secret_access_key`.
        record StaticKeys() implements Kind {}

        /// Keys with an `aws_session_token`; they stop working at a time that the file does not tell.
        record SessionKeys() implements Kind {}

        /// The keys in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN` of the environment.
        record Environment() implements Kind {}

        /// A role taken on with the credentials of another profile.
        ///
        /// @param source the name of that profile; it exists, and following the sources ends
        record AssumedRole(String roleArn, String source) implements Kind {}

        /// The output of the program named by `credential_process`.
        @SuppressWarnings("AvoidCommonTypeNames")
        record Process() implements Kind {}

        /// A way that is not handled yet. Show `what` and say so; the profile stays visible.
        ///
        /// @param what the setting that asks for it, such as `sso_session`, or [#NO_CREDENTIALS]
        record Unsupported(String what) implements Kind {

            /// The profile names no credentials at all.
            public static final String NO_CREDENTIALS = "no credentials";
        }
    }

    /// What the keys of the environment are listed as, unless there is a profile of that name.
    public static final String ENVIRONMENT = "environment";

    /// Whether credentials can be had for it.
    public boolean supported() {
        return !(kind instanceof Kind.Unsupported);
    }
}
