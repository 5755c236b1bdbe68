package dev.sallyport.profile;

import java.util.ArrayList;
import java.util.List;

/// A section of one of the AWS files while it is being read.
final class Section {

    enum Kind {
        PROFILE, SSO_SESSION, SERVICES,
        /// Ours to ignore, as every AWS tool does.
        OTHER
    }

    /// One setting, with the indented lines under it.
    record Setting(String key, String value, int line, List<String> below) {
        @Override
        public String toString() {
            return key;
        }
    }

    final Kind kind;
    final String name;
    final int line;
    /// Whether the header has the word `profile`; the AWS SDK prefers `[profile default]` to `[default]`.
    final boolean prefixed;
    final List<Setting> settings = new ArrayList<>();
    boolean spoilt;

    Section(Kind kind, String name, int line, boolean prefixed) {
        this.kind = kind;
        this.name = name;
        this.line = line;
        this.prefixed = prefixed;
    }

    boolean sameAs(Section other) {
        return kind == other.kind && name.equals(other.name) && prefixed == other.prefixed;
    }
}
