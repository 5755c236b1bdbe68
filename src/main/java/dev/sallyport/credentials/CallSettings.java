package dev.sallyport.credentials;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

import dev.sallyport.model.ProblemException;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileCatalog;

/// How the calls of one profile are made: where to, by what the environment and the AWS files say, and within our limits.
///
/// Whatever the SDK would look up in the environment of the process is said here from the environment that the line was
/// given. In the sandbox they are two, and the user's `AWS_ENDPOINT_URL` must not take the sandbox's calls elsewhere.
final class CallSettings {

    private static final String ENDPOINT = "endpoint_url";

    private final ProfileCatalog catalog;
    private final Profile profile;
    private final Workshop workshop;

    CallSettings(ProfileCatalog catalog, Profile profile, Workshop workshop) {
        this.catalog = catalog;
        this.profile = profile;
        this.workshop = workshop;
    }

    Profile profile() {
        return profile;
    }

    /// Puts the settings into the builder of a client.
    <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B applied(B builder, Optional<URI> endpoint,
            Consumer<ClientOverrideConfiguration.Builder> extras) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.httpClient(workshop.http().to(endpoint))
                .defaultsMode(DefaultsMode.LEGACY)
                .fipsEnabled(on("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"))
                .dualstackEnabled(on("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"))
                .overrideConfiguration(override -> {
                    workshop.settings(override);
                    override.defaultProfileFile(catalog.profileFile())
                            .defaultProfileName(ProfileCatalog.sdkName(profile.name()));
                    extras.accept(override);
                });
    }

    /// The endpoint that someone has chosen for a service; empty for AWS's own. First of all counts the variable for the
    /// service, then the one for all, then the `services` section, then the profile (AWS SDKs and Tools Reference Guide,
    /// "Service-specific endpoints").
    ///
    /// @param client the SDK's interface, such as `Ec2InstanceConnectClient`; AWS derives the names from its name too
    Optional<URI> endpoint(Class<?> client) throws ProblemException {
        var service = client.getSimpleName()
                .replaceAll("Client$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        for (var variable : List.of("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT), "AWS_ENDPOINT_URL")) {
            var said = variable(variable);
            if (said.isPresent()) {
                return Optional.of(uri(variable, said.get()));
            }
        }
        var ofService = setting("services")
                .flatMap(name -> catalog.profileFile().getSection("services", name))
                .flatMap(section -> section.property(service + "." + ENDPOINT));
        return ofService.isPresent() ? Optional.of(uri(ENDPOINT, ofService.get())) : profile.endpointUrl();
    }

    private boolean on(String variable, String setting) {
        return variable(variable).or(() -> setting(setting)).filter("true"::equalsIgnoreCase).isPresent();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(workshop.environment().get(name)).map(String::strip).filter(said -> !said.isEmpty());
    }

    private Optional<String> setting(String key) {
        return catalog.setting(profile.name(), key).map(String::strip).filter(said -> !said.isEmpty());
    }

    private URI uri(String where, String said) throws ProblemException {
        try {
            var uri = new URI(said);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
            throw new ProblemException(new CredentialsProblem.BadSettings(profile.name(), where + " is no address"));
        } catch (URISyntaxException e) {
            throw new ProblemException(new CredentialsProblem.BadSettings(profile.name(), where + " is no address"), e);
        }
    }
}
