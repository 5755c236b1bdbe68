package dev.sallyport.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// Cuts the lines of one AWS file into sections before the AWS SDK sees them.
///
/// The SDK gives up a whole file at its first malformed line. Here such a line spoils its own section and is named;
/// what the AWS CLI takes and the SDK does not (indented settings, indented comments) is taken.
final class LineScanner {

    private final Path file;
    private final boolean credentials;
    private final List<Section> sections = new ArrayList<>();
    private final List<ProfileFault> faults = new ArrayList<>();
    private @Nullable Section section;
    private Section.@Nullable Setting setting;
    private int settingIndent;

    private LineScanner(Path file, boolean credentials) {
        this.file = file;
        this.credentials = credentials;
    }

    /// @param credentials whether it is the credentials file, whose headers are bare names
    static ScannedFile scan(Path file, boolean credentials) {
        var read = FileLines.of(file);
        var scanner = new LineScanner(file, credentials);
        scanner.faults.addAll(read.faults());
        for (int index = 0; index < read.lines().size(); index++) {
            scanner.line(read.lines().get(index), index + 1);
        }
        return new ScannedFile(file, credentials, List.copyOf(scanner.sections), List.copyOf(scanner.faults));
    }

    private void line(FileLines.Line line, int number) {
        var text = line.text();
        var bare = text.strip();
        if (bare.isEmpty() || bare.startsWith("#") || bare.startsWith(";")) {
            return;
        }
        int indent = text.indexOf(bare);
        if (setting != null && indent > settingIndent && line.utf8()) {
            below(setting, bare, number);
        } else if (bare.startsWith("[")) {
            header(bare, number, line.utf8());
        } else if (!line.utf8()) {
            spoil(number, "profile.not-utf8");
        } else {
            setting(bare, number, indent);
        }
    }

    private void header(String bare, int number, boolean utf8) {
        var header = credentials ? Header.ofCredentials(bare) : Header.ofConfiguration(bare);
        var opened = new Section(header.kind(), credentials ? header.withoutPrefix() : header.name(), number,
                header.prefixed());
        var again = sections.stream().anyMatch(opened::sameAs);
        section = opened;
        setting = null;
        sections.add(opened);
        if (!utf8 || !header.good()) {
            opened.spoilt = true;
            faults.add(new ProfileFault(file, number, utf8 ? "profile.bad-header" : "profile.not-utf8", opened.name));
        } else if (credentials && header.prefixedName()) {
            spoil(number, "profile.prefix-in-credentials");
        } else if (again && opened.kind == Section.Kind.PROFILE) {
            faults.add(new ProfileFault(file, number, "profile.twice", opened.name));
        }
    }

    private void setting(String bare, int number, int indent) {
        int equals = bare.indexOf('=');
        if (equals <= 0) {
            spoil(number, "profile.bad-line");
        } else if (section == null) {
            spoil(number, "profile.outside-section");
        } else {
            // Lower case as in the AWS CLI, whose parser makes no difference.
            var key = bare.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            var made = new Section.Setting(key, bare.substring(equals + 1).strip(), number, new ArrayList<>());
            section.settings.add(made);
            setting = made;
            settingIndent = indent;
        }
    }

    private void below(Section.Setting parent, String bare, int number) {
        var nested = parent.value().isEmpty() || parent.value().startsWith("#") || parent.value().startsWith(";");
        if (nested && bare.indexOf('=') <= 0) {
            spoil(number, "profile.bad-line");
        } else {
            parent.below().add(bare);
        }
    }

    /// Leaves the current section out. Its first bad line is named, the others would only repeat it.
    private void spoil(int number, String code) {
        if (section == null) {
            if (faults.isEmpty()) {
                faults.add(new ProfileFault(file, number, code, ""));
            }
        } else if (section.kind != Section.Kind.OTHER && !section.spoilt) {
            section.spoilt = true;
            faults.add(new ProfileFault(file, number, code, section.name));
        }
    }
}
