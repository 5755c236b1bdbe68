package dev.sallyport.transport;

/// The stages of opening a wire, in their order.
public enum Stage {
    RESOLVE, CONNECT, KEY_EXCHANGE
}
