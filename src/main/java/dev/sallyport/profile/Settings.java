package dev.sallyport.profile;

import java.util.Optional;

import software.amazon.awssdk.profiles.ProfileFile;

/// The settings of one profile, both files merged. Empty values count as absent.
record Settings(ProfileFile file, String profile) {

    Optional<String> get(String key) {
        return file.profile(SdkNames.of(profile))
                .flatMap(section -> section.property(key))
                .filter(value -> !value.isBlank());
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    @Override
    public String toString() {
        return "Settings of " + profile;
    }
}
