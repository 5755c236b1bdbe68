package dev.sallyport.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.ProblemException;
import dev.sallyport.trust.Expectation;

/// Opens wires with one SSH client that is made when it is first needed.
///
/// Nothing of the SSH library or of its cryptography provider is loaded before that, so that the first window waits for
/// neither. Safe from any thread.
public final class SshTransport implements Transport, AutoCloseable {

    private final Addresses addresses;
    private final Supplier<TransportLimits> limits;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable SshClient client;
    private boolean closed;

    /// @param limits asked anew for each wire, so that changed settings hold for the next one
    public SshTransport(Addresses addresses, Supplier<TransportLimits> limits) {
        this.addresses = addresses;
        this.limits = limits;
    }

    /// Makes the client and loads what it needs, some hundred milliseconds of work. Optional; call it off the first
    /// window's way to have the first connection start sooner.
    public void warmUp() {
        client();
    }

    @Override
    public Opening open(Target target, Expectation expected, Consumer<Stage> reached)
            throws ProblemException, InterruptedException {
        var allowed = limits.get();
        reached.accept(Stage.RESOLVE);
        var socket = Names.resolve(addresses.ssh(target.host(), target.port()), target, allowed.resolve());
        reached.accept(Stage.CONNECT);
        var handshake = new Handshake(expected, allowed);
        var session = connect(target, socket, handshake, allowed);
        reached.accept(Stage.KEY_EXCHANGE);
        return exchangeKeys(target, session, handshake, allowed);
    }

    /// Closes every wire.
    @Override
    public void close() {
        making.lock();
        try {
            closed = true;
            if (client != null) {
                client.stop();
                client = null;
            }
        } finally {
            making.unlock();
        }
    }

    private ClientSession connect(Target target, InetSocketAddress socket, Handshake handshake, TransportLimits allowed)
            throws ProblemException, InterruptedException {
        ConnectFuture connecting;
        try {
            connecting = client().connect(target.user(), socket, handshake.context(), null);
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
            handshake.abandon();
            connecting.cancel();
            throw e;
        }
    }

    private Opening exchangeKeys(Target target, ClientSession session, Handshake handshake, TransportLimits allowed)
            throws ProblemException, InterruptedException {
        var kept = false;
        try {
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

    private SshClient client() {
        making.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the program is closing");
            }
            if (client == null) {
                client = Clients.make();
                client.start();
            }
            return client;
        } finally {
            making.unlock();
        }
    }
}
