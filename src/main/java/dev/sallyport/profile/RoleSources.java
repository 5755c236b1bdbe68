package dev.sallyport.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.profile.Profile.Kind;

/// Follows every `source_profile` to its end, so that nobody later meets a role without a beginning.
final class RoleSources {

    private final Map<String, Profile> bySdkName = new LinkedHashMap<>();
    private final KindOf.Complaint complaint;

    RoleSources(List<Profile> candidates, KindOf.Complaint complaint) {
        candidates.forEach(profile -> bySdkName.put(SdkNames.of(profile.name()), profile));
        this.complaint = complaint;
    }

    /// The profiles that can be used. A role whose chain ends in something unsupported is unsupported for that reason.
    List<Profile> followed() {
        var usable = new ArrayList<Profile>();
        for (var profile : bySdkName.values()) {
            follow(profile).map(kind -> new Profile(profile.name(), profile.region(), kind, profile.endpointUrl()))
                    .ifPresent(usable::add);
        }
        return usable;
    }

    private Optional<Kind> follow(Profile profile) {
        var seen = new HashSet<String>();
        var at = profile;
        while (at.kind() instanceof Kind.AssumedRole(_, var source)) {
            if (!seen.add(at.name())) {
                return refuse(profile, seen.size() == 1 ? "profile.self-source" : "profile.source-cycle");
            }
            var next = bySdkName.get(source);
            if (next == null) {
                return refuse(profile, "profile.missing-source");
            }
            at = next;
        }
        return Optional.of(at.kind() instanceof Kind.Unsupported unsupported ? unsupported : named(profile.kind()));
    }

    private Optional<Kind> refuse(Profile profile, String code) {
        complaint.about(profile.name(), "source_profile", code, profile.name());
        return Optional.empty();
    }

    /// The source as the user wrote it; the merged file has the name that the AWS SDK takes.
    private Kind named(Kind kind) {
        if (kind instanceof Kind.AssumedRole(var arn, var source)) {
            var profile = bySdkName.get(source);
            return new Kind.AssumedRole(arn, profile == null ? source : profile.name());
        }
        return kind;
    }
}
