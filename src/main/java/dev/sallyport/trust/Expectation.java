package dev.sallyport.trust;

import java.util.List;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;

/// The host keys that an instance may show. A value, so that comparing blocks on nothing and asks nobody.
///
/// @param known keys accepted before, oldest first; empty for an instance that was never met
public record Expectation(InstanceId instance, List<HostKey> known) {

    /// What a shown key is.
    public enum Verdict {
        SAME, NEW,
        /// Another key than the known ones. A key of another type counts as changed too: we ask the server for the types
        /// we know first, as OpenSSH does, so it shows another type only if it no longer has the known key.
        CHANGED
    }

    public Expectation {
        known = List.copyOf(known);
    }

    public Verdict judge(HostKey shown) {
        if (known.isEmpty()) {
            return Verdict.NEW;
        }
        return known.contains(shown) ? Verdict.SAME : Verdict.CHANGED;
    }

    /// The types of the known keys, such as `ssh-ed25519`, without repetition.
    public List<String> types() {
        return known.stream().map(HostKey::type).distinct().toList();
    }
}
