package dev.sallyport.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The system's own `sshd` on loopback, for the user who runs the tests. Skips the test where it cannot run.
public final class OpenSshServer implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");

    private final Process process;
    private final int port;
    private final Path keys;
    private final boolean madeDirectory;

    private OpenSshServer(Process process, int port, Path keys, boolean madeDirectory) {
        this.process = process;
        this.port = port;
        this.keys = keys;
        this.madeDirectory = madeDirectory;
    }

    static OpenSshServer start(Path directory) throws IOException, InterruptedException {
        return start(directory, List.of());
    }

    /// One that also asks the sandbox at `endpoint` for the live keys of an instance, as EC2's own images ask the metadata
    /// service.
    ///
    /// The command is a system's program with arguments and no script of ours: sshd refuses one in a directory that others
    /// may write to, as a temporary one is.
    public static OpenSshServer start(Path directory, URI endpoint, String instanceId)
            throws IOException, InterruptedException {
        var ask = "exec 3<>/dev/tcp/%s/%d; ".formatted(endpoint.getHost(), endpoint.getPort())
                + "printf 'GET /imds/%s/latest/meta-data/managed-ssh-keys/active-keys/%%u".formatted(instanceId)
                + " HTTP/1.0\\r\\n\\r\\n' >&3; sed '1,/^\\r$/d' <&3";
        // Who is not root cannot become anybody else.
        var runsAs = user().equals("root") ? "nobody" : user();
        return start(directory,
                List.of("AuthorizedKeysCommand /bin/bash -c \"" + ask + "\"", "AuthorizedKeysCommandUser " + runsAs));
    }

    /// @param more lines for `sshd_config`, before ours
    static OpenSshServer start(Path directory, List<String> more) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SSHD), "needs OpenSSH's server in " + SSHD);
        var hostKey = directory.resolve("host_key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        var keys = Files.createFile(directory.resolve("authorized_keys"));
        var port = freePort();
        var config = directory.resolve("sshd_config");
        Files.writeString(config, String.join("\n", more) + String.join("\n", "", "ListenAddress 127.0.0.1",
                "Port " + port, "HostKey " + hostKey,
                "AuthorizedKeysFile " + keys, "PidFile none", "StrictModes no", "UsePAM no", "PermitRootLogin yes",
                "PasswordAuthentication no", "KbdInteractiveAuthentication no", "AcceptEnv LANG COLORTERM", ""));
        var made = makePrivilegeSeparationDirectory();
        var process = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sshd.log").toFile())
                .start();
        var server = new OpenSshServer(process, port, keys, made);
        org.awaitility.Awaitility.await().until(() -> !process.isAlive() || listening(port));
        assumeTrue(process.isAlive(), () -> "sshd did not start: " + read(directory.resolve("sshd.log")));
        return server;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    int port() {
        return port;
    }

    /// Does what EC2 Instance Connect does: makes the host take this key.
    void authorize(String publicLine) throws IOException {
        Files.writeString(keys, publicLine + "\n");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (madeDirectory) {
            Files.deleteIfExists(PRIVILEGE_SEPARATION);
        }
    }

    // Only a server started by root wants it, and packages make it only when the service starts.
    private static boolean makePrivilegeSeparationDirectory() throws IOException {
        if (user().equals("root") && !Files.exists(PRIVILEGE_SEPARATION)) {
            Files.createDirectory(PRIVILEGE_SEPARATION);
            return true;
        }
        return false;
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assumeTrue(process.waitFor() == 0, () -> "could not run " + command[0] + ": " + said);
    }

    private static int freePort() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        }
    }

    private static boolean listening(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (java.net.ConnectException e) {
            return false;
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
