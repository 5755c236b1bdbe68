package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;

import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.Command;

/// The SSH server of one host: public keys only, sessions only; no forwarding and no subsystems.
final class SshDoor implements AutoCloseable {

    /// What OpenSSH's `MaxSessions` allows by default.
    private static final int MAX_CHANNELS = 10;
    /// A reader that pauses for lunch must not lose its session; the library's default is 30 s.
    private static final Duration WAIT_FOR_READER = Duration.ofDays(1);

    private final HostFacts facts;
    private final KeyGate gate;
    private final HostKey hostKey;
    private final Room room;
    private final LoopbackSsh server = new LoopbackSsh(this::configure);

    SshDoor(HostFacts facts, KeyGate gate, HostKey hostKey, Room room) {
        this.facts = facts;
        this.gate = gate;
        this.hostKey = hostKey;
        this.room = room;
    }

    /// The loopback port behind the front door; starts the server when first asked.
    int port() throws IOException {
        return server.port();
    }

    private void configure(SshServer made) {
        made.setKeyPairProvider(_ -> List.of(hostKey.pair()));
        made.setPublickeyAuthenticator((user, key, _) -> admits(user, key));
        made.setChannelFactories(List.of(new HostChannel.Factory()));
        made.setShellFactory(_ -> command(""));
        made.setCommandFactory((_, line) -> command(line));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, "SallyportSandbox");
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, WAIT_FOR_READER);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(made, MAX_CHANNELS);
    }

    // On a full disk nothing can write down the key that Instance Connect brings.
    private boolean admits(String user, PublicKey key) {
        return facts.users().contains(user) && !room.machine().disk().full() && gate.admits(user, key);
    }

    private Command command(String line) {
        return new LoginCommand(room, line);
    }

    @Override
    public void close() {
        server.close();
    }
}
