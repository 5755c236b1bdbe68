package dev.sallyport.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.profiles.ProfileFile;

import dev.sallyport.model.RegionName;

/// Says of every profile that could be read what it is, or names the reason why it cannot be used.
final class ProfileJudge {

    private final List<ScannedFile> files;
    private final ProfileFile merged;
    private final List<ProfileFault> faults = new ArrayList<>();

    ProfileJudge(List<ScannedFile> files, ProfileFile merged) {
        this.files = files;
        this.merged = merged;
    }

    List<ProfileFault> faults() {
        return faults;
    }

    List<Profile> judge(Collection<String> names) {
        var candidates = new ArrayList<Profile>();
        for (var name : names) {
            var settings = new Settings(merged, name);
            endpointAndServices(settings).flatMap(endpoint -> KindOf.settings(settings, this::fault)
                    .map(kind -> new Profile(name, region(settings), kind, endpoint.url()))).ifPresent(candidates::add);
        }
        return new RoleSources(candidates, this::fault).followed();
    }

    /// Names a fault at the line where `profile` sets `key`, or at its header if it does not.
    private void fault(String profile, String key, String code, String what) {
        for (var file : files.reversed()) {
            var line = file.lineOf(profile, key);
            if (line.isPresent()) {
                faults.add(new ProfileFault(file.file(), line.get(), code, what));
                return;
            }
        }
        var file = files.stream().filter(one -> one.lineOf(profile).isPresent()).findFirst().orElse(files.getFirst());
        faults.add(new ProfileFault(file.file(), file.lineOf(profile).orElse(0), code, what));
    }

    private Optional<RegionName> region(Settings settings) {
        var written = settings.get("region");
        var region = written.filter(RegionName::valid).map(RegionName::new);
        if (written.isPresent() && region.isEmpty()) {
            fault(settings.profile(), "region", "profile.bad-region", settings.profile());
        }
        return region;
    }

    private record Endpoint(Optional<URI> url) {}

    /// A profile that wants calls to go elsewhere must never fall back to AWS itself, so any fault here leaves it out.
    private Optional<Endpoint> endpointAndServices(Settings settings) {
        var wanted = settings.get("services");
        var services = wanted.flatMap(name -> merged.getSection("services", name));
        if (wanted.isPresent() && services.isEmpty()) {
            fault(settings.profile(), "services", "profile.missing-services", settings.profile());
            return Optional.empty();
        }
        if (services.stream().flatMap(ProfileJudge::endpoints).anyMatch(url -> httpUrl(url).isEmpty())) {
            fault(settings.profile(), "services", "profile.bad-endpoint", settings.profile());
            return Optional.empty();
        }
        var written = settings.get("endpoint_url");
        var url = written.flatMap(ProfileJudge::httpUrl);
        if (written.isPresent() && url.isEmpty()) {
            fault(settings.profile(), "endpoint_url", "profile.bad-endpoint", settings.profile());
            return Optional.empty();
        }
        return Optional.of(new Endpoint(url));
    }

    /// What a services section says for each of its services; the SDK keeps their settings as lines of text.
    private static Stream<String> endpoints(software.amazon.awssdk.profiles.Profile services) {
        return services.properties()
                .values()
                .stream()
                .flatMap(String::lines)
                .map(line -> line.split("=", 2))
                .filter(setting -> setting.length == 2 && setting[0].strip().equals("endpoint_url"))
                .map(setting -> setting[1].strip());
    }

    private static Optional<URI> httpUrl(String text) {
        try {
            var url = new URI(text);
            var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
