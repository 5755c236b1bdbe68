package dev.sallyport.model;

import java.util.Optional;
import java.util.Set;

/// The SSH server behind which the serial consoles of one Region are.
///
/// @param host        its name; there are three forms, and no rule says which Region has which
/// @param fingerprint of its host key as AWS publishes it, `SHA256:…`; empty for a Region for which nothing is published
public record SerialEndpoint(RegionName region, String host, Optional<String> fingerprint) {

    /// Where it listens. EC2 User Guide, "Connect to the EC2 Serial Console": no port is named, so it is SSH's.
    public static final int PORT = 22;

    /// The Regions that have a published one: all that were public when the list was made.
    public static Set<RegionName> published() {
        return SerialEndpointTable.TABLE.published().keySet();
    }

    /// The published one, or for a Region that is not in the list the name that newer Regions have, to be trusted on first
    /// use.
    public static SerialEndpoint of(RegionName region) {
        return SerialEndpointTable.TABLE.of(region);
    }
}
