package dev.sallyport.trust;

import java.util.List;
import java.util.Optional;

import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.RegionName;

/// The host keys that a server may show. A value, so that comparing blocks on nothing and asks nobody.
///
/// @param known     keys accepted before, oldest first; empty for a host that was never met
/// @param published what alone counts for a serial console whose fingerprint AWS publishes
public record Expectation(HostId host, List<HostKey> known, Optional<Published> published) {

    /// A fingerprint from AWS's list.
    ///
    /// @param fingerprint `SHA256:` and 43 characters of base64; the list names no type of key
    public record Published(RegionName region, String fingerprint) {}

    /// What a shown key is.
    public enum Verdict {
        SAME, NEW,
        /// Another key than the known ones or the published one. A key of another type counts as changed too: we ask the
        /// server for the types we know first, as OpenSSH does, so it shows another type only if it no longer has the
        /// known key.
        CHANGED
    }

    public Expectation {
        known = List.copyOf(known);
    }

    /// With keys that were accepted before, or none.
    public Expectation(HostId host, List<HostKey> known) {
        this(host, known, Optional.empty());
    }

    /// Whether there is nothing to compare with, so that the user has to be asked.
    public boolean unmet() {
        return published.isEmpty() && known.isEmpty();
    }

    public Verdict judge(HostKey shown) {
        if (published.isPresent()) {
            return shown.fingerprint().equals(published.get().fingerprint()) ? Verdict.SAME : Verdict.CHANGED;
        }
        if (unmet()) {
            return Verdict.NEW;
        }
        return known.contains(shown) ? Verdict.SAME : Verdict.CHANGED;
    }

    /// The types of the known keys, such as `ssh-ed25519`, without repetition; empty if any type will do.
    public List<String> types() {
        return known.stream().map(HostKey::type).distinct().toList();
    }
}
