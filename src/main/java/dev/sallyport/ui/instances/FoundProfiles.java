package dev.sallyport.ui.instances;

import java.util.List;

import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileFault;

/// What the AWS files hold, as far as the window shows it.
public record FoundProfiles(List<Profile> profiles, List<ProfileFault> faults) {

    public static final FoundProfiles NONE = new FoundProfiles(List.of(), List.of());

    public FoundProfiles {
        profiles = List.copyOf(profiles);
        faults = List.copyOf(faults);
    }

    /// Those that credentials can be had for.
    public List<Profile> usable() {
        return profiles.stream().filter(Profile::supported).toList();
    }
}
