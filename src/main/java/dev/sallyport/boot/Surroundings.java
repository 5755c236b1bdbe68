package dev.sallyport.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.connect.SerialManners;
import dev.sallyport.model.Addresses;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.store.Places;

/// The world the line is built into: the user's own, or the sandbox's. Nothing past this value knows which.
///
/// @param environment where the AWS files are looked for
/// @param config      where our own files are kept
public record Surroundings(Map<String, String> environment, Path home, Path config, Addresses addresses,
        Optional<Sandbox> sandbox) implements AutoCloseable {

    /// The user's own profiles, files and network.
    public static Surroundings own(Map<String, String> environment, Path home, Places places) {
        return new Surroundings(environment, home, places.config(), Addresses.ofTheInternet(), Optional.empty());
    }

    /// A sandbox that was started: its profiles, its addresses, and files of ours that go away with it, since its hosts
    /// have new keys each time.
    public static Surroundings of(Sandbox sandbox) {
        var addresses = new SandboxAddresses(sandbox);
        var directory = sandbox.awsDirectory();
        var environment = Map.of("AWS_CONFIG_FILE", directory.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", directory.resolve("credentials").toString());
        return new Surroundings(environment, directory, directory.resolve("sallyport"), addresses,
                Optional.of(sandbox));
    }

    /// How the line is to treat serial consoles: as AWS's are, but for the pause after a session, which a scenario may
    /// shorten.
    SerialManners serialManners() {
        return sandbox.map(Sandbox::serialTeardown)
                .map(SerialManners.DEFAULT::withTeardown)
                .orElse(SerialManners.DEFAULT);
    }

    @Override
    public void close() {
        try {
            if (sandbox.isPresent()) {
                sandbox.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
