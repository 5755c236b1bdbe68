package dev.sallyport.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.profiles.ProfileFile;

/// Reads the AWS files where the AWS CLI would look for them.
///
/// Honours `AWS_CONFIG_FILE`, `AWS_SHARED_CREDENTIALS_FILE`, `AWS_PROFILE`, `AWS_REGION`, the keys and `HOME` of the
/// environment it is given. Where both files set the same thing the credentials file wins, as in the AWS SDK.
public final class ProfileReader {

    /// Settings that nobody writes into a section that is not meant as a profile.
    private static final Set<String> TELLING = Set.of("region", "role_arn", "source_profile", "aws_access_key_id",
            "credential_process", "sso_session", "sso_start_url", "login_session");

    private final Map<String, String> environment;
    private final Path home;

    /// @param home the user's home directory, used when `HOME` is not set
    public ProfileReader(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = environment.getOrDefault("HOME", "").isBlank() ? home : Path.of(environment.get("HOME"));
    }

    /// Where it looks, the configuration file first.
    public List<Path> files() {
        return List.of(file("AWS_CONFIG_FILE", "config"), file("AWS_SHARED_CREDENTIALS_FILE", "credentials"));
    }

    /// Blocks on the disk. Never fails: what cannot be used is among the faults; a file that is not there is no fault.
    public ProfileCatalog read() {
        var configuration = LineScanner.scan(file("AWS_CONFIG_FILE", "config"), false);
        var credentials = LineScanner.scan(file("AWS_SHARED_CREDENTIALS_FILE", "credentials"), true);
        var faults = new ArrayList<ProfileFault>();
        faults.addAll(configuration.faults());
        faults.addAll(credentials.faults());
        forgottenPrefixes(configuration).forEach(faults::add);
        var spoilt = new HashSet<>(configuration.spoilt(Section.Kind.PROFILE));
        spoilt.addAll(credentials.spoilt(Section.Kind.PROFILE));
        var merged = ProfileFile.aggregator()
                .addFile(credentials.forSdk(spoilt))
                .addFile(configuration.forSdk(spoilt))
                .build();
        var profiles = new ArrayList<>(profiles(List.of(configuration, credentials), spoilt, merged, faults));
        new FromEnvironment(environment).addTo(profiles, configuration.file(), faults);
        return new ProfileCatalog(profiles, faults, preferred(profiles, configuration.file(), faults), merged);
    }

    private Path file(String variable, String name) {
        var chosen = environment.getOrDefault(variable, "");
        if (chosen.isBlank()) {
            return home.resolve(".aws").resolve(name);
        }
        return chosen.startsWith("~/") ? home.resolve(chosen.substring(2)) : Path.of(chosen);
    }

    private static Stream<ProfileFault> forgottenPrefixes(ScannedFile file) {
        return file.all(Section.Kind.OTHER)
                .filter(section -> !section.spoilt)
                .filter(section -> section.settings.stream().anyMatch(setting -> TELLING.contains(setting.key())))
                .map(section -> new ProfileFault(file.file(), section.line, "profile.no-prefix", section.name));
    }

    private static List<Profile> profiles(List<ScannedFile> files, Set<String> spoilt, ProfileFile merged,
            List<ProfileFault> faults) {
        var judge = new ProfileJudge(files, merged);
        var names = files.stream()
                .flatMap(file -> file.all(Section.Kind.PROFILE))
                .map(section -> section.name)
                .filter(name -> !spoilt.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var profiles = judge.judge(names);
        faults.addAll(judge.faults());
        return profiles;
    }

    private Optional<String> preferred(List<Profile> profiles, Path file, List<ProfileFault> faults) {
        var wanted = environment.getOrDefault("AWS_PROFILE", "");
        if (wanted.isBlank()) {
            return profiles.stream()
                    .filter(profile -> profile.kind() instanceof Profile.Kind.Environment)
                    .map(Profile::name)
                    .findFirst();
        }
        var there = profiles.stream().anyMatch(profile -> profile.name().equals(wanted));
        if (!there) {
            faults.add(new ProfileFault(file, 0, "profile.no-preferred", wanted));
        }
        return there ? Optional.of(wanted) : Optional.empty();
    }
}
