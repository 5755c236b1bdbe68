package dev.sallyport.credentials;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

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
    private ProfileCatalog catalog = new ProfileCatalog(List.of(), List.of(), Optional.empty(),
            ProfileFile.aggregator().build());

    /// @param environment the variables that the user's choice of endpoints is taken from
    public AwsSessions(Clock clock, Map<String, String> environment) {
        this(clock, CallLimits.USUAL, environment);
    }

    public AwsSessions(Clock clock, CallLimits limits, Map<String, String> environment) {
        this.workshop = new Workshop(clock, limits, environment);
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
        var provider = new Providers(catalog, workshop).of(profile);
        return new AwsSession(new CallSettings(catalog, profile, workshop), provider);
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
