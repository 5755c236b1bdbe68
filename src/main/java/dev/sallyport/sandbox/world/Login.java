package dev.sallyport.sandbox.world;

import java.time.Instant;
import java.util.Optional;

/// An access key and whom it stands for: a user's lasting key, or the keys of one assumed role.
///
/// @param profile   the profile in the AWS directory that leads here; what knobs are aimed at
/// @param arn       who CloudTrail would name, such as `arn:aws:iam::111122223333:user/mira`
/// @param token     the session token, for temporary keys
/// @param expiresAt when temporary keys stop working
public record Login(String profile, Account account, String arn, String userId, String accessKeyId, String secretKey,
        Optional<String> token, Optional<Instant> expiresAt) {

    public boolean expired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /// Says who, never with what: secret and token stay out of logs.
    @Override
    public String toString() {
        return "Login[" + profile + ", " + accessKeyId + "]";
    }
}
