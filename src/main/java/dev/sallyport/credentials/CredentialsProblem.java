package dev.sallyport.credentials;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// Why there are no credentials for a profile. Met before anything was asked of EC2.
public sealed interface CredentialsProblem extends Problem {

    String profile();

    @Override
    default Map<String, String> facts() {
        return Map.of("profile", profile());
    }

    /// It is in neither file, or was left out because of a fault there.
    record NoSuchProfile(String profile) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.no-such-profile";
        }
    }

    /// The profile asks for a way that is not handled yet.
    ///
    /// @param what the setting that asks for it
    record Unsupported(String profile, String what) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.unsupported";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "what", what);
        }
    }

    /// The profile names no credentials at all.
    record NoCredentials(String profile) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.none";
        }
    }

    /// The AWS SDK refuses the profile's settings, such as an endpoint together with FIPS.
    record BadSettings(String profile, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.bad-settings";
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    /// `credential_process` could not be started or ended with a failure.
    ///
    /// @param exit what it returned, or `-` if it did not start
    /// @param said the end of its standard error, without what looks like a secret
    record ProcessFailed(String profile, String exit, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.process-failed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "exit", exit);
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    /// `credential_process` did not end in time and was stopped.
    record ProcessTimedOut(String profile, Duration limit) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.process-timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "seconds", Long.toString(limit.toSeconds()));
        }
    }

    /// What `credential_process` wrote is not what AWS tools expect of it.
    ///
    /// @param missing what is wrong, such as `AccessKeyId` or `JSON`; never its output
    record ProcessGarbled(String profile, String missing) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.process-garbled";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "what", missing);
        }
    }

    /// `credential_process` handed out credentials whose time is over.
    record ProcessExpired(String profile) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.process-expired";
        }
    }

    /// STS refused to hand out the role: its trust policy or the source's permissions.
    record RoleDenied(String profile, String role, String requestId, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.role-denied";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "role", role, "request", requestId);
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    /// The credentials that the role was to be assumed with are over.
    record SourceExpired(String profile, String source, String requestId) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.source-expired";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "source", source, "request", requestId);
        }
    }

    /// STS does not know the source's keys, or their secret half is wrong.
    record WrongSourceKeys(String profile, String source, String requestId, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.wrong-source-keys";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "source", source, "request", requestId);
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    /// STS refused because this machine's clock is wrong.
    record ClockWrong(String profile, Duration behind) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.clock";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "minutes", Long.toString(behind.abs().toMinutes()));
        }
    }

    /// STS could not be reached, or did not answer in time.
    record StsUnreachable(String profile, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.sts-unreachable";
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    /// Any other refusal of STS.
    record RoleFailed(String profile, String role, String requestId, String said) implements CredentialsProblem {
        @Override
        public String code() {
            return "credentials.role-failed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("profile", profile, "role", role, "request", requestId);
        }

        @Override
        public Optional<String> detail() {
            return words(said);
        }
    }

    private static Optional<String> words(String said) {
        return Optional.of(said).filter(text -> !text.isBlank());
    }
}
