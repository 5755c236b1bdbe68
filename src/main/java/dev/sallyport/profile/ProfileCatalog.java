package dev.sallyport.profile;

import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.profiles.ProfileFile;

/// Everything that one reading of the AWS files gave.
///
/// @param profiles    in the order of the files, the configuration file first
/// @param preferred   what the environment chooses: the profile that `AWS_PROFILE` names, else [Profile#ENVIRONMENT] if it
///                    holds keys; always one of `profiles`
/// @param profileFile the same for the AWS SDK, holding the secrets; profiles go by their [#sdkName] there
public record ProfileCatalog(List<Profile> profiles, List<ProfileFault> faults, Optional<String> preferred,
        ProfileFile profileFile) {

    public ProfileCatalog {
        profiles = List.copyOf(profiles);
        faults = List.copyOf(faults);
    }

    public Optional<Profile> profile(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /// A setting of the profile as it stands in the files; may be a secret.
    public Optional<String> setting(String profile, String key) {
        return profileFile.profile(sdkName(profile)).flatMap(section -> section.property(key));
    }

    /// What the AWS SDK's profile file calls the profile: it knows no names with blanks or quotes.
    public static String sdkName(String profile) {
        return SdkNames.of(profile);
    }

    @Override
    public String toString() {
        return "ProfileCatalog" + profiles + faults;
    }
}
