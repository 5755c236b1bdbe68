package dev.sallyport.sandbox.host;

import java.time.Duration;

/// A way in which a host misbehaves on the wire.
public sealed interface HostFault {

    /// Behaves.
    record None() implements HostFault {}

    /// Answers new connections with bytes that are not SSH, then closes.
    record SendsGarbage() implements HostFault {}

    /// Closes new connections before it has said a word.
    record ClosesBeforeBanner() implements HostFault {}

    /// Offers new connections only algorithms that nobody has.
    record NoCommonAlgorithm() implements HostFault {}

    /// Begins the key exchange with new connections and never goes on.
    record HangsInKeyExchange() implements HostFault {}

    /// Lets new connections wait before it says a word; nothing else is wrong.
    record SlowToAccept(Duration delay) implements HostFault {}

    /// Resets the connections that are open when the fault is set. Later ones work.
    record DropsConnections() implements HostFault {}

    /// Stops answering on all connections, open and new, without closing them, until another fault is set.
    record Frozen() implements HostFault {}
}
