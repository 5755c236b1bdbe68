package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.time.Clock;

/// A host of the sandbox, reachable over SSH on a loopback port of the system's choosing.
///
/// Starting binds a socket and no more; the SSH library, the host key and the machine are made when
/// the first connection comes, so that a sandbox of 45 hosts starts in milliseconds.
public final class SimulatedHost implements AutoCloseable {

    private final HostKey hostKey = new HostKey();
    private final SshDoor ssh;
    private final FrontDoor front;

    private SimulatedHost(HostFacts facts, KeyGate gate, Clock clock) throws IOException {
        this.ssh = new SshDoor(facts, gate, hostKey, new Room(facts, clock, this::goDown));
        this.front = FrontDoor.open(ssh::port);
    }

    /// Binds 127.0.0.1 on a port of the system's choosing.
    ///
    /// @param gate  which keys may log in; accounts that [HostFacts#users()] does not name are refused without asking it
    /// @param clock the host's idea of the time
    public static SimulatedHost start(HostFacts facts, KeyGate gate, Clock clock) throws IOException {
        return new SimulatedHost(facts, gate, clock);
    }

    /// The port on 127.0.0.1.
    public int port() {
        return front.port();
    }

    /// As OpenSSH writes it: `SHA256:` and unpadded Base64.
    public String hostKeyFingerprint() {
        return hostKey.fingerprint();
    }

    /// Makes a new host key, as a host that was installed afresh would have. Open connections keep the old one until they exchange keys again.
    public void replaceHostKey() {
        hostKey.replace();
    }

    /// Misbehaves from now on, until told otherwise.
    public void fault(HostFault fault) {
        front.misbehave(fault);
    }

    /// Connections that are open at this moment, whether or not someone has logged in.
    public int connections() {
        return front.connections();
    }

    private void goDown() {
        front.hangUp();
    }

    @Override
    public void close() {
        front.close();
        ssh.close();
    }
}
