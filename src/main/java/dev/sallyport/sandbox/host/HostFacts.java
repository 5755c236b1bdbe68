package dev.sallyport.sandbox.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a simulated host knows about itself; everything it shows follows from these.
///
/// @param instanceId   such as `i-0a1b2c3d4e5f67890`
/// @param hostName     the short name, such as `ip-10-0-1-7`
/// @param system       `al2023`, `ubuntu-22.04`, `ubuntu-24.04`, `debian-12` or `rhel-9`; anything else is shown as `al2023`
/// @param instanceType such as `t3.micro`; processors, memory and architecture follow from it
/// @param kernel       what `uname -r` says; empty for the one usual for the system
/// @param ailment      what is wrong with it when it is made
/// @param passwords    of accounts that can log in at the console, by name; `root` may be among them
/// @param users        accounts that may log in; the first one has sudo, as a cloud image's own account does
public record HostFacts(String instanceId, String hostName, String system, String privateIpv4, String instanceType,
        String region, String zone, String kernel, List<String> users, Instant bootedAt, Ailment ailment,
        Map<String, String> passwords) {

    public HostFacts {
        users = List.copyOf(users);
        passwords = Map.copyOf(passwords);
    }
}
