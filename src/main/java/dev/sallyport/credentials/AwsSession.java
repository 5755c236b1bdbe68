package dev.sallyport.credentials;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile;

/// What one profile can sign with. Makes the AWS SDK's clients on demand, one per service and Region, and keeps them.
///
/// Safe for use from any thread. Ends when the profiles are read anew or the program ends.
public final class AwsSession {

    private record Key(Class<?> type, RegionName region) {}

    private final CallSettings settings;
    private final AwsCredentialsProvider provider;
    private final Map<Key, SdkAutoCloseable> clients = new ConcurrentHashMap<>();

    AwsSession(CallSettings settings, AwsCredentialsProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    public Profile profile() {
        return settings.profile();
    }

    /// The client for one service and Region: the profile's credentials and endpoint, our limits, standard retries.
    ///
    /// @param type   what the client is kept under
    /// @param maker  the SDK's builder, such as `Ec2Client::builder`
    /// @param extras what this service needs besides, such as an interceptor
    /// @throws ProblemException if the SDK refuses the profile's settings
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            Class<C> type, RegionName region, Supplier<B> maker, Consumer<ClientOverrideConfiguration.Builder> extras)
            throws ProblemException {
        var endpoint = settings.endpoint(type);
        try {
            return type.cast(clients.computeIfAbsent(new Key(type, region),
                    _ -> settings.applied(maker.get(), endpoint, extras)
                            .region(Region.of(region.value()))
                            // A bare function, not the provider: the SDK closes providers that can be closed together with their first client.
                            .credentialsProvider(() -> provider.resolveCredentials())
                            .build()));
        } catch (SdkClientException | IllegalArgumentException refused) {
            // The latter for variables such as AWS_MAX_ATTEMPTS that hold no number.
            throw new ProblemException(new CredentialsProblem.BadSettings(profile().name(),
                    Redaction.of(String.valueOf(refused.getMessage()))), refused);
        }
    }

    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            Class<C> type, RegionName region, Supplier<B> maker) throws ProblemException {
        return client(type, region, maker, _ -> {});
    }

    void close() {
        clients.values().forEach(SdkAutoCloseable::close);
    }

    @Override
    public String toString() {
        return "AwsSession of " + profile().name();
    }
}
