package dev.sallyport.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.sallyport.model.ProblemException;

/// Looks up host names.
final class Names {

    private Names() {}

    /// The socket with an address in it that no one will look up again.
    ///
    /// The system's resolver cannot be interrupted, so it runs on a thread of its own that we can walk away from; it ends
    /// by itself, after the resolver's own limit, and holds nothing. A platform thread, since the resolver would keep a
    /// virtual one's carrier for all that time.
    static InetSocketAddress resolve(InetSocketAddress socket, Target target, Duration limit)
            throws ProblemException, InterruptedException {
        if (!socket.isUnresolved()) {
            return socket;
        }
        var literal = literal(socket.getHostString());
        if (literal.isPresent()) {
            return new InetSocketAddress(literal.get(), socket.getPort());
        }
        var found = new CompletableFuture<InetAddress>();
        Thread.ofPlatform().daemon().name("resolve " + target.host()).start(() -> look(socket.getHostString(), found));
        try {
            var address = found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new InetSocketAddress(withoutName(address), socket.getPort());
        } catch (ExecutionException | TimeoutException e) {
            throw new ProblemException(new TransportProblem.UnknownHost(target), e);
        }
    }

    // EC2 gives addresses, so most connections need no lookup and no thread for it.
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void look(String host, CompletableFuture<InetAddress> found) {
        try {
            found.complete(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            found.completeExceptionally(e);
        }
    }

    // With its name in it, the SSH library would take the name and look it up a second time.
    private static InetAddress withoutName(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
