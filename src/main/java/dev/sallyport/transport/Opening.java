package dev.sallyport.transport;

import dev.sallyport.model.HostKey;

/// What came of opening a wire to a host that answered.
public sealed interface Opening {

    /// The host is the one that was expected; nobody has logged in yet. The caller closes the wire.
    record Ready(Wire wire) implements Opening {}

    /// The instance was never met, so the wire was closed again. Ask, then open it anew with this key expected.
    ///
    /// @param address where the key was shown, such as `203.0.113.7:22`
    record Stranger(HostKey shown, String address) implements Opening {}
}
