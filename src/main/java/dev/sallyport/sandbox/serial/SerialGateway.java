package dev.sallyport.sandbox.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.SerialPort;

/// The SSH server of the serial consoles, on a loopback port of the system's choosing. Safe for any thread.
///
/// A login is `<instance-id>.port0` with the key that was pushed last for that instance, within a minute, once; a shell
/// there is the serial line itself. One session per instance, an hour at most, and a pause after each.
public final class SerialGateway implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final Function<String, Optional<SerialPort>> ports;
    private final SerialManners manners;
    private final Berths berths;
    private final Attendance attendance;
    private final GatewayKey hostKey = new GatewayKey();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SshServer server;

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
        lock.lock();
        try {
            var running = server;
            if (running == null) {
                running = configured();
                running.start();
                server = running;
            }
            return new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", new byte[]{127, 0, 0, 1}),
                    running.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("the serial gateway could not be started", e);
        } finally {
            lock.unlock();
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

    private SshServer configured() {
        var made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setPort(0);
        made.setKeyPairProvider(_ -> List.of(hostKey.pair()));
        made.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        made.setPublickeyAuthenticator((user, key, _) -> SerialLogin.instance(user)
                .filter(instanceId -> berths.admits(instanceId, key))
                .isPresent());
        made.addSessionListener(attendance);
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        made.setChannelFactories(List.of(new SerialChannel.Factory(manners)));
        made.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        made.setSubsystemFactories(List.of());
        made.setShellFactory(channel -> new SerialCommand(port(channel.getSession().getUsername())));
        made.setNioWorkers(2);
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        CoreModuleProperties.WELCOME_BANNER.set(made, "");
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, "SallyportSandboxSerial");
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, manners.hour());
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(made, 1);
        CoreModuleProperties.STOP_WAIT_TIME.set(made, STOPPING);
        return made;
    }

    private SerialPort port(String user) throws IOException {
        return SerialLogin.instance(user)
                .flatMap(ports)
                .orElseThrow(() -> new IOException("no serial port belongs to " + user));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            var running = server;
            if (running != null) {
                running.stop(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
            attendance.close();
        }
    }
}
