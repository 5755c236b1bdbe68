package dev.sallyport.sandbox.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;

import dev.sallyport.sandbox.host.LoopbackSsh;
import dev.sallyport.sandbox.host.SerialPort;

/// The SSH server of the serial consoles, on a loopback port of the system's choosing. Safe for any thread.
///
/// A login is `<instance-id>.port0` with the key that was pushed last for that instance, within a minute, once; a shell
/// there is the serial line itself. One session per instance, an hour at most, and a pause after each.
public final class SerialGateway implements AutoCloseable {

    private final Function<String, Optional<SerialPort>> ports;
    private final SerialManners manners;
    private final Berths berths;
    private final Attendance attendance;
    private final GatewayKey hostKey = new GatewayKey();
    private final LoopbackSsh server = new LoopbackSsh(this::configure);

    /// Starts nothing yet: the library takes its time, and few need it.
    ///
    /// @param ports the serial port of an instance by its id; empty for one that has none
    /// @param clock what the minute of a key is measured by
    public SerialGateway(Function<String, Optional<SerialPort>> ports, Clock clock, SerialManners manners) {
        this.ports = ports;
        this.manners = manners;
        this.berths = new Berths(clock, manners);
        this.attendance = new Attendance(berths, manners);
    }

    /// Takes a key for an instance's console, for a minute, in place of one that has not been used. False if the console
    /// is in use, or was until a moment ago.
    ///
    /// @param publicKey in OpenSSH's one-line form, without a comment
    public boolean push(String instanceId, String publicKey) {
        return berths.push(instanceId, publicKey);
    }

    /// Where it listens; starts it when first asked.
    public InetSocketAddress address() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", new byte[]{127, 0, 0, 1}),
                    server.port());
        } catch (IOException e) {
            throw new UncheckedIOException("the serial gateway could not be started", e);
        }
    }

    /// Of its host key, as OpenSSH writes it: `SHA256:` and unpadded Base64.
    public String fingerprint() {
        return hostKey.fingerprint();
    }

    /// Makes a new host key. Open sessions keep the old one until they exchange keys again.
    public void replaceKey() {
        hostKey.replace();
    }

    /// Ends all sessions at once, without a word, as maintenance at AWS does.
    public void dropAll() {
        attendance.dropAll();
    }

    private void configure(SshServer made) {
        made.setKeyPairProvider(_ -> List.of(hostKey.pair()));
        made.setPublickeyAuthenticator((user, key, _) -> SerialLogin.instance(user)
                .filter(instanceId -> berths.admits(instanceId, key))
                .isPresent());
        made.addSessionListener(attendance);
        made.setChannelFactories(List.of(new SerialChannel.Factory(manners)));
        made.setShellFactory(channel -> new SerialCommand(port(channel.getSession().getUsername())));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, "SallyportSandboxSerial");
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, manners.hour());
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(made, 1);
    }

    private SerialPort port(String user) throws IOException {
        return SerialLogin.instance(user)
                .flatMap(ports)
                .orElseThrow(() -> new IOException("no serial port belongs to " + user));
    }

    @Override
    public void close() {
        try (attendance) {
            server.close();
        }
    }
}
