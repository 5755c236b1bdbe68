package dev.sallyport.plan;

import java.util.Optional;

import dev.sallyport.model.RegionName;

/// A concrete way to an instance. Endpoint tunnels and bastions will be further cases; the conductor switches exhaustively.
public sealed interface Route {

    /// Straight to an address of the instance.
    ///
    /// @param kind which of the instance's addresses it is
    record Direct(String address, int port, Kind kind) implements Route {

        public enum Kind {
            PUBLIC_IPV4, IPV6, PRIVATE_IPV4
        }
    }

    /// The first serial port of the instance, through its Region's serial console.
    ///
    /// @param fingerprint of the console's host key, `SHA256:…`; empty where AWS publishes none
    record SerialConsole(RegionName region, String host, int port, Optional<String> fingerprint) implements Route {}
}
