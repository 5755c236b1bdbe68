package dev.sallyport.transport;

import java.time.Duration;

/// How long each wait of a connection may take.
///
/// @param resolve     looking up a name
/// @param connect     TCP
/// @param keyExchange from the TCP connection to the verified host key
/// @param login       the login, and then once more the answer to the request for a shell
/// @param keepAlive   the time between two keep-alives; zero for none, so that a dead link is noticed by TCP alone
/// @param unanswered  how many keep-alives may stay unanswered; a dead link is noticed after `keepAlive × (unanswered + 1)`
public record TransportLimits(Duration resolve, Duration connect, Duration keyExchange, Duration login,
        Duration keepAlive, int unanswered) {

    /// Ten seconds to connect, twenty to log in, a dead link noticed within 27.
    public static final TransportLimits DEFAULT = of(Duration.ofSeconds(10), Duration.ofSeconds(20));

    /// The two that a user sets. Each of resolving, TCP and key exchange may take as long as `connect`.
    public static TransportLimits of(Duration connect, Duration login) {
        return of(connect, login, Duration.ofSeconds(9));
    }

    /// The three that a user sets.
    public static TransportLimits of(Duration connect, Duration login, Duration keepAlive) {
        return new TransportLimits(connect, connect, connect, login, keepAlive, 2);
    }
}
