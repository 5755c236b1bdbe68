package dev.sallyport.credentials;

import java.time.Instant;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/// Credentials fresh from their source.
///
/// @param expires when they end; empty if they do not
record Minted(AwsCredentials credentials, Optional<Instant> expires) {

    /// Where they come from. Blocks, interruptible.
    @FunctionalInterface
    interface Source {
        /// Fetches new ones.
        ///
        /// @throws CredentialsFailure with the reason why there are none
        Minted mint() throws InterruptedException;
    }

    @Override
    public String toString() {
        return "Minted[expires=" + expires + "]";
    }
}
