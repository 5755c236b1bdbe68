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

    private final Profile profile;
    private final AwsCredentialsProvider provider;
    private final Consumer<ClientOverrideConfiguration.Builder> settings;
    private final Workshop workshop;
    private final Map<Key, SdkAutoCloseable> clients = new ConcurrentHashMap<>();

    AwsSession(Profile profile, AwsCredentialsProvider provider,
            Consumer<ClientOverrideConfiguration.Builder> settings, Workshop workshop) {
        this.profile = profile;
        this.provider = provider;
        this.settings = settings;
        this.workshop = workshop;
    }

    public Profile profile() {
        return profile;
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
        try {
            return type.cast(clients.computeIfAbsent(new Key(type, region), _ -> made(region, maker, extras)));
        } catch (SdkClientException refused) {
            throw new ProblemException(new CredentialsProblem.BadSettings(profile.name(),
                    Redaction.of(String.valueOf(refused.getMessage()))), refused);
        }
    }

    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            Class<C> type, RegionName region, Supplier<B> maker) throws ProblemException {
        return client(type, region, maker, _ -> {});
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C made(
            RegionName region, Supplier<B> maker, Consumer<ClientOverrideConfiguration.Builder> extras) {
        return maker.get()
                .region(Region.of(region.value()))
                .httpClient(workshop.http())
                .overrideConfiguration(settings.andThen(extras))
                // A bare function, not the provider: the SDK closes providers that can be closed together with their first client.
                .credentialsProvider(() -> provider.resolveCredentials())
                .build();
    }

    void close() {
        clients.values().forEach(SdkAutoCloseable::close);
    }

    @Override
    public String toString() {
        return "AwsSession of " + profile.name();
    }
}
