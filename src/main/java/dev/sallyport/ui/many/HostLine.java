package dev.sallyport.ui.many;

/// A host and how far it is.
record HostLine(Host host, HostState state) {}
