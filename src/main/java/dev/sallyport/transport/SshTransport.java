package dev.sallyport.transport;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.KeyType;
import dev.sallyport.trust.Expectation;

/// Opens wires with one SSH client that is made when it is first needed.
///
/// Nothing of the SSH library or of its cryptography provider is loaded before that, so that the first window waits for
/// neither; this class names none of their classes for that reason. Safe from any thread.
public final class SshTransport implements Transport, AutoCloseable {

    private final Addresses addresses;
    private final Supplier<TransportLimits> limits;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable SshConnector connector;
    private boolean closed;

    /// @param limits asked anew for each wire, so that changed settings hold for the next one
    public SshTransport(Addresses addresses, Supplier<TransportLimits> limits) {
        this.addresses = addresses;
        this.limits = limits;
    }

    /// Makes the client and loads what it needs, some hundred milliseconds of work. Optional; called once the first window
    /// is shown, it has the first connection start sooner.
    public void warmUp() {
        connector();
        OneTimeKey.of(KeyType.ED25519).destroy();
    }

    @Override
    public Opening open(Target target, Expectation expected, Consumer<Stage> reached)
            throws ProblemException, InterruptedException {
        var allowed = limits.get();
        // Before the first stage, so that the first connection's times are the network's and not the class loader's.
        var ssh = connector();
        reached.accept(Stage.RESOLVE);
        var socket = Names.resolve(addresses.ssh(target.host(), target.port()), target, allowed.resolve());
        return ssh.open(target, socket, expected, reached, allowed);
    }

    /// Closes every wire.
    @Override
    public void close() {
        making.lock();
        try {
            closed = true;
            if (connector != null) {
                connector.close();
                connector = null;
            }
        } finally {
            making.unlock();
        }
    }

    private SshConnector connector() {
        making.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the program is closing");
            }
            if (connector == null) {
                connector = new SshConnector();
            }
            return connector;
        } finally {
            making.unlock();
        }
    }
}
