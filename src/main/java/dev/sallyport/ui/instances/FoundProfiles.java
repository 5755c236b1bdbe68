package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Optional;

import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileFault;

/// What the AWS files hold, as far as the window shows it.
///
/// @param preferred the profile that the environment chooses, such as `AWS_PROFILE`
public record FoundProfiles(List<Profile> profiles, List<ProfileFault> faults, Optional<String> preferred) {

    public static final FoundProfiles NONE = new FoundProfiles(List.of(), List.of(), Optional.empty());

    public FoundProfiles {
        profiles = List.copyOf(profiles);
        faults = List.copyOf(faults);
    }

    /// Those that credentials can be had for.
    public List<Profile> usable() {
        return profiles.stream().filter(Profile::supported).toList();
    }
}
