package dev.sallyport.transport;

import java.util.Map;

import dev.sallyport.model.InstanceId;

/// Where a wire leads and as whom to log in.
///
/// @param host a name or a literal IPv4 or IPv6 address
/// @param port 1 to 65535
public record Target(InstanceId instance, String host, int port, String user) {

    /// `host:port`, with brackets around an IPv6 address.
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// What every problem of this wire tells.
    Map<String, String> facts() {
        return Map.of("instance", instance.value(), "host", host, "port", Integer.toString(port), "user", user);
    }
}
