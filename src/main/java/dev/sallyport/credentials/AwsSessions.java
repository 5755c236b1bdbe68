package dev.sallyport.credentials;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;

import dev.sallyport.model.ProblemException;
import dev.sallyport.profile.ProfileCatalog;

/// The sessions of all profiles, made when first asked for.
///
/// Safe for use from any thread; nothing here blocks on the network.
public final class AwsSessions implements AutoCloseable {

    private final Workshop workshop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, AwsSession> sessions = new HashMap<>();
    private ProfileCatalog catalog = new ProfileCatalog(List.of(), List.of(), Optional.empty(), Optional.empty(),
            ProfileFile.aggregator().build());

    public AwsSessions(Clock clock) {
        this(clock, CallLimits.USUAL);
    }

    public AwsSessions(Clock clock, CallLimits limits) {
        this.workshop = new Workshop(clock, limits);
    }

    public CallLimits limits() {
        return workshop.limits();
    }

    /// Forgets everything and starts with `fresh`: new keys in a file count from here on. Calls under way go on with the
    /// old ones.
    public void use(ProfileCatalog fresh) {
        lock.lock();
        try {
            closeSessions();
            catalog = fresh;
        } finally {
            lock.unlock();
        }
    }

    /// The session of a profile. Whether its credentials are any good shows with the first call.
    ///
    /// @throws ProblemException with a [CredentialsProblem]
    public AwsSession of(String profileName) throws ProblemException {
        lock.lock();
        try {
            var known = sessions.get(profileName);
            if (known != null) {
                return known;
            }
            var made = made(profileName);
            sessions.put(profileName, made);
            return made;
        } finally {
            lock.unlock();
        }
    }

    private AwsSession made(String name) throws ProblemException {
        var profile = catalog.profile(name)
                .orElseThrow(() -> new ProblemException(new CredentialsProblem.NoSuchProfile(name)));
        var providers = new Providers(catalog, workshop, this::settings);
        return new AwsSession(profile, providers.of(profile), settings(name), workshop);
    }

    /// The profile's own settings (endpoints, FIPS, dual stack) are read by the SDK from our file, never from its own.
    private Consumer<ClientOverrideConfiguration.Builder> settings(String profile) {
        var file = catalog.profileFile();
        return override -> {
            workshop.settings(override);
            override.defaultProfileFile(file).defaultProfileName(ProfileCatalog.sdkName(profile));
        };
    }

    private void closeSessions() {
        sessions.values().forEach(AwsSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closeSessions();
            workshop.close();
        } finally {
            lock.unlock();
        }
    }
}
