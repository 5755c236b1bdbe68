package dev.sallyport.model;

import java.net.InetSocketAddress;

/// Where the names that the AWS SDK does not resolve for us are to be found on the network.
///
/// For AWS that is the name itself. For the sandbox, whose hosts live on loopback ports of the system's choosing, `boot`
/// hands over a value that translates. No station asks which of the two it holds.
@FunctionalInterface
public interface Addresses {

    /// The socket behind an SSH host and port. Returned unresolved where the name still has to be looked up.
    InetSocketAddress ssh(String host, int port);

    /// The serial console of a Region.
    default SerialEndpoint serialConsole(RegionName region) {
        return SerialEndpoint.of(region);
    }

    /// The network as it is.
    static Addresses ofTheInternet() {
        return InetSocketAddress::createUnresolved;
    }
}
