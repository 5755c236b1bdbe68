package dev.sallyport.boot;

import java.net.InetSocketAddress;
import java.util.Optional;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.sandbox.Sandbox;

/// Leads the addresses of a scenario to where the sandbox plays them.
record SandboxAddresses(Sandbox sandbox) implements Addresses {

    @Override
    public InetSocketAddress ssh(String host, int port) {
        return sandbox.sshAddress(host, port).orElseGet(() -> InetSocketAddress.createUnresolved(host, port));
    }

    /// The name that AWS has published, with the key that the sandbox has there.
    @Override
    public SerialEndpoint serialConsole(RegionName region) {
        return new SerialEndpoint(region, SerialEndpoint.of(region).host(), Optional.of(sandbox.serialFingerprint()));
    }
}
