package dev.sallyport.transport;

import dev.sallyport.model.Addresses;

/// Does with the transport what the program does before its first window is shown. Run by [LazyLoadingTest].
final class LazyProbe {

    private LazyProbe() {}

    public static void main(String[] args) {
        try (var transport = new SshTransport(Addresses.ofTheInternet(), () -> TransportLimits.DEFAULT)) {
            System.out.println("made " + transport.getClass().getSimpleName());
        }
    }
}
