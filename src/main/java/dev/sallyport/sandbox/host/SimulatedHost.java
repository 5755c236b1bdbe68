package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.time.Clock;

import dev.sallyport.sandbox.host.boot.Guest;
import dev.sallyport.sandbox.host.boot.Motherboard;
import dev.sallyport.sandbox.host.boot.Pace;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.process.Launcher;

/// A host of the sandbox, reachable over SSH on a loopback port of the system's choosing and through its serial port.
///
/// Starting binds a socket and no more; the SSH library, the host key and the machine are made when
/// the first connection comes, so that a sandbox of 45 hosts starts in milliseconds.
public final class SimulatedHost implements AutoCloseable {

    private final HostKey hostKey = new HostKey();
    private final SshDoor ssh;
    private final FrontDoor front;
    private final Motherboard board;

    private SimulatedHost(HostFacts facts, KeyGate gate, Clock clock, Pace pace, boolean on) throws IOException {
        var room = new Room(facts, clock, new Wires());
        this.ssh = new SshDoor(facts, gate, hostKey, room);
        this.board = new Motherboard(new Inside(room, facts.instanceType()), clock, pace, on, facts.bootedAt());
        this.front = FrontDoor.open(ssh::port, board::acceptsSsh);
    }

    /// One that has been running since [HostFacts#bootedAt()], at the pace of a real machine.
    ///
    /// @see #start(HostFacts, KeyGate, Clock, Pace, boolean)
    public static SimulatedHost start(HostFacts facts, KeyGate gate, Clock clock) throws IOException {
        return start(facts, gate, clock, Pace.REAL);
    }

    /// One that has been running since [HostFacts#bootedAt()].
    ///
    /// @see #start(HostFacts, KeyGate, Clock, Pace, boolean)
    public static SimulatedHost start(HostFacts facts, KeyGate gate, Clock clock, Pace pace) throws IOException {
        return start(facts, gate, clock, pace, true);
    }

    /// Binds 127.0.0.1 on a port of the system's choosing.
    ///
    /// @param gate  which keys may log in; accounts that [HostFacts#users()] does not name are refused without asking it
    /// @param clock the host's idea of the time
    /// @param pace  how fast it boots and its serial line carries
    /// @param on    whether it is on and has booted, as far as its ailment lets it; else it is stopped
    public static SimulatedHost start(HostFacts facts, KeyGate gate, Clock clock, Pace pace, boolean on)
            throws IOException {
        return new SimulatedHost(facts, gate, clock, pace, on);
    }

    /// The port on 127.0.0.1. It takes connections whether the machine is on or not, and resets them if it is not.
    public int port() {
        return front.port();
    }

    /// Its power, its serial port and its display.
    public Board board() {
        return board;
    }

    /// Whether its SSH server runs at this moment.
    public boolean acceptsSsh() {
        return board.acceptsSsh();
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

    @Override
    public void close() {
        board.close();
        front.close();
        ssh.close();
    }

    /// What `reboot` and `poweroff` pull.
    private final class Wires implements Machine.Power {

        @Override
        public void reboot() {
            board.guestReboots();
        }

        @Override
        public void powerOff() {
            board.guestPowersOff();
        }

        @Override
        public void reset() {
            board.guestResets();
        }

        @Override
        public void proceed() {
            board.guestProceeds();
        }
    }

    /// What the board finds in the case.
    private final class Inside implements Guest {

        private final Room room;
        private final String instanceType;

        Inside(Room room, String instanceType) {
            this.room = room;
            this.instanceType = instanceType;
        }

        @Override
        public Machine machine() {
            return room.machine();
        }

        @Override
        public Launcher launcher() {
            return room.launcher();
        }

        @Override
        public SshIdentity identity() {
            return new SshIdentity(hostKey.fingerprint(), hostKey.publicKey());
        }

        @Override
        public String instanceType() {
            return instanceType;
        }

        @Override
        public void cutConnections() {
            front.hangUp();
        }
    }
}
