package dev.sallyport.sandbox.host.machine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a machine is made from.
///
/// @param kernel    the newest that is installed
/// @param users     accounts besides root; the first may use sudo
/// @param passwords of accounts that have one, by name
public record Spec(String instanceId, String hostName, Distribution distribution, String address, Hardware hardware,
        String region, String zone, String kernel, List<String> users, Instant bootedAt,
        Map<String, String> passwords) {

    public Spec {
        users = List.copyOf(users);
        passwords = Map.copyOf(passwords);
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "Spec[" + instanceId + ", " + distribution.id() + "]";
    }
}
