package dev.sallyport.plan;

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
}
