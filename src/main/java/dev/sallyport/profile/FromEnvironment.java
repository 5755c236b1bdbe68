package dev.sallyport.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile.Kind;

/// What variables add to the profiles of the files: a Region for those without one, and keys as a profile of its own.
final class FromEnvironment {

    private final Map<String, String> environment;

    FromEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    void addTo(List<Profile> profiles, Path file, List<ProfileFault> faults) {
        var region = region(file, faults);
        profiles.replaceAll(profile -> new Profile(profile.name(), profile.region().or(() -> region), profile.kind(),
                profile.endpointUrl()));
        var taken = profiles.stream().anyMatch(profile -> profile.name().equals(Profile.ENVIRONMENT));
        if (!taken && said("AWS_ACCESS_KEY_ID").isPresent() && said("AWS_SECRET_ACCESS_KEY").isPresent()) {
            profiles.add(new Profile(Profile.ENVIRONMENT, region, new Kind.Environment(), Optional.empty()));
        }
    }

    /// The newer name first, as in the AWS CLI 2; botocore knows the older one only.
    private Optional<RegionName> region(Path file, List<ProfileFault> faults) {
        var wanted = Stream.of("AWS_REGION", "AWS_DEFAULT_REGION").flatMap(name -> said(name).stream()).findFirst();
        if (wanted.isPresent() && !RegionName.valid(wanted.get())) {
            faults.add(new ProfileFault(file, 0, "profile.bad-preferred-region", wanted.get()));
            return Optional.empty();
        }
        return wanted.map(RegionName::new);
    }

    private Optional<String> said(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(said -> !said.isEmpty());
    }
}
