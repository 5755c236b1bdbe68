package dev.sallyport.sandbox.host.machine;

import java.time.Instant;
import java.util.List;

/// What a machine is made from.
///
/// @param users accounts besides root; the first may use sudo
public record Spec(String instanceId, String hostName, Distribution distribution, String address, Hardware hardware,
        String region, String zone, String kernel, List<String> users, Instant bootedAt) {

    public Spec {
        users = List.copyOf(users);
    }
}
