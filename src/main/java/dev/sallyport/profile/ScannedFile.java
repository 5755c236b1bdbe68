package dev.sallyport.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.profiles.ProfileFile;

/// One AWS file, cut into sections, the spoilt ones marked.
record ScannedFile(Path file, boolean credentials, List<Section> sections, List<ProfileFault> faults) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9_/.%@-]+");
    private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])[#;].*$");

    Stream<Section> all(Section.Kind kind) {
        return sections.stream().filter(section -> section.kind == kind);
    }

    Set<String> spoilt(Section.Kind kind) {
        return all(kind).filter(section -> section.spoilt).map(section -> section.name).collect(Collectors.toSet());
    }

    /// Where the profile sets `key`, for naming a bad value; the last place counts.
    Optional<Integer> lineOf(String profile, String key) {
        return all(Section.Kind.PROFILE).filter(section -> section.name.equals(profile))
                .flatMap(section -> section.settings.stream())
                .filter(setting -> setting.key().equals(key))
                .map(Section.Setting::line)
                .reduce((_, last) -> last);
    }

    Optional<Integer> lineOf(String profile) {
        return all(Section.Kind.PROFILE).filter(section -> section.name.equals(profile))
                .map(section -> section.line)
                .findFirst();
    }

    /// The good part, parsed by the AWS SDK.
    ///
    /// @param leftOut profiles that must not appear, spoilt in this file or the other
    ProfileFile forSdk(Set<String> leftOut) {
        var text = new StringBuilder();
        for (var section : sections) {
            var out = section.kind == Section.Kind.PROFILE && leftOut.contains(section.name);
            if (section.kind != Section.Kind.OTHER && !section.spoilt && !out) {
                append(section, text);
            }
        }
        return ProfileFile.builder()
                .content(text.toString())
                .type(credentials ? ProfileFile.Type.CREDENTIALS : ProfileFile.Type.CONFIGURATION)
                .build();
    }

    private void append(Section section, StringBuilder text) {
        text.append(header(section)).append('\n');
        for (var setting : section.settings) {
            if (KEY.matcher(setting.key()).matches()) {
                text.append(setting.key()).append(" = ").append(valueOf(setting)).append('\n');
                setting.below().forEach(line -> text.append(' ').append(line).append('\n'));
            }
        }
    }

    private String header(Section section) {
        var name = SdkNames.of(section.name);
        return switch (section.kind) {
            case PROFILE -> credentials || !section.prefixed ? "[" + name + "]" : "[profile " + name + "]";
            case SSO_SESSION -> "[sso-session " + name + "]";
            case SERVICES -> "[services " + name + "]";
            case OTHER -> throw new IllegalStateException("ignored section " + section.name);
        };
    }

    private static String valueOf(Section.Setting setting) {
        return switch (setting.key()) {
            case "source_profile", "services", "sso_session" -> SdkNames.of(COMMENT.matcher(setting.value())
                    .replaceFirst("")
                    .strip());
            default -> setting.value();
        };
    }
}
