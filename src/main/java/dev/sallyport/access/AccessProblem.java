package dev.sallyport.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.Problem;
import dev.sallyport.model.RegionName;

/// Why AWS did not let us in. Missing credentials are [dev.sallyport.credentials.CredentialsProblem]s instead.
///
/// Error codes: EC2 Instance Connect API Reference (API version 2018-04-02), `SendSSHPublicKey` and
/// `SendSerialConsoleSSHPublicKey`, and the common errors of AWS's JSON protocol.
public sealed interface AccessProblem extends Problem {

    /// What every case knows of the push.
    ///
    /// @param user      the operating-system user that the key was for; for a serial console its port, such as
    ///                  `i-0123456789abcdef0.port0`
    /// @param requestId AWS's id of the request, or `-`
    /// @param said      AWS's or the network's own words
    record Push(InstanceId instance, RegionName region, String profile, String user, String requestId, String said) {}

    Push push();

    @Override
    default Map<String, String> facts() {
        return facts("", "");
    }

    @Override
    default Optional<String> detail() {
        return Optional.of(push().said()).filter(said -> !said.isBlank());
    }

    private Map<String, String> facts(String name, String value) {
        var facts = new HashMap<>(Map.of("instance", push().instance().value(), "region", push().region().value(),
                "profile", push().profile(), "user", push().user(), "request", push().requestId()));
        if (!name.isEmpty()) {
            facts.put(name, value);
        }
        return Map.copyOf(facts);
    }

    /// The instance is stopped, starting or gone (`EC2InstanceStateInvalidException`).
    record NotRunning(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.not-running";
        }
    }

    /// No such instance in this Region and account (`EC2InstanceNotFoundException`).
    record NotFound(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.not-found";
        }
    }

    /// The instance takes no key for some minutes (`EC2InstanceUnavailableException`).
    record Unavailable(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.unavailable";
        }
    }

    /// Bad credentials or no access to the instance (`AuthException`); also how a forbidden user may show.
    record NotAuthorised(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.not-authorised";
        }
    }

    /// IAM refuses (`AccessDeniedException`): the action, the instance, or the user by `ec2:osuser`.
    record Denied(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.denied";
        }
    }

    /// AWS takes the key, the user or the id for invalid (`InvalidArgsException`).
    record InvalidArgument(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.invalid-argument";
        }
    }

    /// Too many calls (`ThrottlingException`), still after waiting several times.
    record Throttled(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.throttled";
        }
    }

    /// AWS failed (`ServiceException` or another 5xx), still after trying several times.
    record ServiceFault(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.service-fault";
        }
    }

    /// The credentials are over (`ExpiredTokenException`).
    record CredentialsExpired(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.credentials-expired";
        }
    }

    /// AWS does not know the keys (`UnrecognizedClientException`), or the secret half is wrong.
    record BadCredentials(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.bad-credentials";
        }
    }

    /// AWS refuses the signature because this machine's clock is wrong (`InvalidSignatureException`).
    ///
    /// @param ahead how far AWS's clock is ahead of ours; zero if it did not tell
    record ClockSkew(Push push, Duration ahead) implements AccessProblem {
        @Override
        public String code() {
            return "access.clock-skew";
        }

        @Override
        public Map<String, String> facts() {
            return AccessProblem.super.facts("minutes", Long.toString(ahead.abs().toMinutes()));
        }
    }

    /// The account has not enabled the Region (`OptInRequired`).
    record RegionDisabled(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.region-disabled";
        }
    }

    /// The endpoint shows a certificate that this machine does not trust.
    record NotTrusted(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.not-trusted";
        }
    }

    /// No such name, no route, refused, or closed in mid-answer.
    record Unreachable(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.unreachable";
        }
    }

    /// No whole answer within the time limit.
    record TimedOut(Push push, Duration limit) implements AccessProblem {
        @Override
        public String code() {
            return "access.timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return AccessProblem.super.facts("seconds", Long.toString(limit.toSeconds()));
        }
    }

    /// Something answered, but not in AWS's language.
    record Garbled(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.garbled";
        }
    }

    /// Any other refusal, or an answer without success.
    ///
    /// @param awsCode AWS's error code
    record Refused(Push push, String awsCode) implements AccessProblem {
        @Override
        public String code() {
            return "access.refused";
        }

        @Override
        public Map<String, String> facts() {
            return AccessProblem.super.facts("code", awsCode);
        }
    }

    /// The account has not turned serial consoles on in this Region (`SerialConsoleAccessDisabledException`).
    record SerialDisabled(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-disabled";
        }
    }

    /// The instance's type has no serial console (`EC2InstanceTypeInvalidException`).
    record SerialTypeInvalid(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-type-invalid";
        }
    }

    /// Another session holds the console, or the last one is not yet torn down
    /// (`SerialConsoleSessionLimitExceededException`). There is one session per instance.
    record SerialBusy(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-busy";
        }
    }

    /// AWS cannot start a session now (`SerialConsoleSessionUnavailableException`), still after trying several times.
    record SerialUnavailable(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-unavailable";
        }
    }

    /// The instance's firmware is too old for it (`SerialConsoleSessionUnsupportedException`).
    record SerialUnsupported(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-unsupported";
        }
    }

    /// IAM refuses the serial console (`AccessDeniedException`, `AuthException`); there is no user in question.
    record SerialDenied(Push push) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-denied";
        }
    }

    /// Any other refusal of a serial console, or an answer without success.
    ///
    /// @param awsCode AWS's error code
    record SerialRefused(Push push, String awsCode) implements AccessProblem {
        @Override
        public String code() {
            return "access.serial-refused";
        }

        @Override
        public Map<String, String> facts() {
            return AccessProblem.super.facts("code", awsCode);
        }
    }
}
