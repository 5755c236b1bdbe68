package dev.sallyport.sandbox;

import java.net.InetSocketAddress;

/// Where a host's SSH server really listens, for people who want to reach it with a client of their own.
///
/// @param user        whom a key can be pushed for
/// @param address     the address in the scenario, public where it has one
/// @param ssh         on loopback
/// @param fingerprint of its host key, `SHA256:…`
public record HostLine(String instanceId, String name, String region, String user, String address,
        InetSocketAddress ssh, String fingerprint) {}
