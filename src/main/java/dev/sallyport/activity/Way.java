package dev.sallyport.activity;

/// By which kind of route an instance was reached.
public enum Way {
    PUBLIC_IPV4, PRIVATE_IPV4, IPV6, SERIAL_CONSOLE
}
