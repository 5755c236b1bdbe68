package dev.sallyport.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;

import dev.sallyport.model.ProblemException;
import dev.sallyport.trust.Expectation;

/// Opens wires with the SSH library's client.
final class SshConnector implements AutoCloseable {

    private final SshClient client = Clients.make();

    SshConnector() {
        client.start();
    }

    /// As [Transport#open], once it is known where `socket` is.
    Opening open(Target target, InetSocketAddress socket, Expectation expected, Consumer<Stage> reached,
            TransportLimits allowed) throws ProblemException, InterruptedException {
        reached.accept(Stage.CONNECT);
        var handshake = new Handshake(expected);
        var session = connect(target, socket, handshake, allowed);
        return exchangeKeys(target, session, handshake, reached, allowed);
    }

    /// Closes every wire.
    @Override
    public void close() {
        client.stop();
    }

    private ClientSession connect(Target target, InetSocketAddress socket, Handshake handshake, TransportLimits allowed)
            throws ProblemException, InterruptedException {
        ConnectFuture connecting;
        try {
            KeepAlive.set(client, allowed);
            connecting = client.connect(target.user(), socket, handshake.context(), null);
        } catch (IOException e) {
            throw new ProblemException(Diagnosis.ofConnect(target, e, allowed.connect()), e);
        }
        try {
            if (!Waiting.done(connecting, allowed.connect())) {
                throw new ProblemException(new TransportProblem.ConnectTimedOut(target, allowed.connect()));
            }
            var failure = connecting.getException();
            if (failure != null) {
                throw new ProblemException(Diagnosis.ofConnect(target, handshake, failure, allowed.connect()), failure);
            }
            return connecting.getSession();
        } catch (InterruptedException | ProblemException e) {
            // Not cancelled as well: the library then drops a connection that comes at the same moment without closing it.
            handshake.abandon();
            throw e;
        }
    }

    private Opening exchangeKeys(Target target, ClientSession session, Handshake handshake, Consumer<Stage> reached,
            TransportLimits allowed) throws ProblemException, InterruptedException {
        var kept = false;
        try {
            reached.accept(Stage.KEY_EXCHANGE);
            if (!handshake.ended(allowed.keyExchange())) {
                throw new ProblemException(new TransportProblem.KeyExchangeTimedOut(target, allowed.keyExchange()));
            }
            kept = handshake.verified();
            return kept
                    ? new Opening.Ready(new SshWire(target, session, handshake.record(), allowed))
                    : Diagnosis.ofHandshake(target, handshake);
        } finally {
            if (!kept) {
                session.close(true);
            }
        }
    }
}
