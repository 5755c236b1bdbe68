package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.io.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.KeyType;
import dev.sallyport.trust.HostKeys;

@Timeout(60)
class LogInTest {

    private static final TestServer.Shell SILENT = (_, _, _) -> 0;

    @TempDir private Path home;
    private final SshTransport transport = Wires.transport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void logsInAndReadsToTheExitStatus() throws Exception {
        try (var server = TestServer.start((user, _) -> user.equals("ubuntu"), (_, out, environment) -> {
            var env = environment.getEnv();
            out.write((env.get("TERM") + " " + env.get("COLUMNS") + "x" + env.get("LINES") + " " + env.get("LANG") + " "
                    + env.get("COLORTERM")).getBytes(UTF_8));
            out.flush();
            return 7;
        }); var wire = Wires.open(transport, server); var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
            var shell = wire.openShell(132, 43);

            assertEquals("xterm-256color 132x43 C.UTF-8 truecolor", readAll(shell));
            assertEquals(-1, shell.read(new byte[1]));
            assertEquals(new ShellEnd.Exited(7), endOf(shell));
        }
    }

    @Test
    void logsInWithRsaSignedByShaTwo() throws Exception {
        try (var server = TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, SILENT,
                settings -> settings
                        .setSignatureFactories(List.<NamedFactory<org.apache.sshd.common.signature.Signature>>of(
                                BuiltinSignatures.ed25519, BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256)));
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.RSA_4096)) {
            wire.logIn(key);

            assertEquals(List.of(key.fingerprint()), fingerprints(server.offered));
        }
    }

    @Test
    void offersThePushedKeyAndNoOtherThatLiesAround() throws Exception {
        var lyingAround = TestServer.keyPair("ssh-ed25519", 256);
        writePrivateKey(lyingAround, "id_ed25519");
        Files.writeString(home.resolve(".ssh/config"), "Host *\n  User root\n  IdentityFile ~/.ssh/id_ed25519\n");
        PathUtils.setUserHomeFolderResolver(() -> home);
        try (var server = TestServer.start((_, _) -> false, SILENT);
                var fresh = Wires.transport(Wires.LIMITS);
                var wire = Wires.open(fresh, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            assertThrows(ProblemException.class, () -> wire.logIn(key));

            assertEquals(List.of(key.fingerprint()), fingerprints(server.offered));
        } finally {
            PathUtils.setUserHomeFolderResolver(null);
        }
    }

    @Test
    void saysWhichWaysARefusingHostHasLeft() throws Exception {
        try (var server = TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> false, SILENT,
                settings -> settings.setPasswordAuthenticator((_, _, _) -> true));
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            var refused = assertInstanceOf(TransportProblem.AuthRefused.class, problemOf(() -> wire.logIn(key)));

            assertThat(refused.methods()).contains("publickey").contains("password");
            assertThat(refused.facts()).containsEntry("user", "ubuntu").containsEntry("instance", Wires.ID.value());
        }
    }

    @Test
    void givesUpOnALoginThatIsNotAnswered() throws Exception {
        var answer = new CountDownLatch(1);
        try (var server = TestServer.start((_, _) -> waitFor(answer), SILENT);
                var impatient = Wires.transport(new TransportLimits(Wires.LIMITS.resolve(), Wires.LIMITS.connect(),
                        Wires.LIMITS.keyExchange(), Wires.SHORT.login(), Wires.LIMITS.keepAlive(), 2));
                var wire = Wires.open(impatient, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            assertInstanceOf(TransportProblem.LoginTimedOut.class, problemOf(() -> wire.logIn(key)));
            answer.countDown();
        }
    }

    @Test
    void namesALinkThatBrokeBeforeTheLogin() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT);
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            for (var session : server.server().getActiveSessions()) {
                session.close(true).await(10_000);
            }

            assertInstanceOf(TransportProblem.LinkLost.class, problemOf(() -> wire.logIn(key)));
        }
    }

    @Test
    void namesALinkThatBreaksDuringTheLogin() throws Exception {
        var reached = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var server = TestServer.start((_, _) -> {
            reached.countDown();
            return waitFor(answer);
        }, SILENT); var relay = Relay.to(server.port()); var key = OneTimeKey.of(KeyType.ED25519)) {
            var wire = Wires.open(transport, relay.port(), server.hostKey());
            Thread.ofVirtual().start(() -> cut(reached, relay));

            assertInstanceOf(TransportProblem.LinkLost.class, problemOf(() -> wire.logIn(key)));
            answer.countDown();
        }
    }

    @Test
    void namesALinkThatBrokeBeforeTheShell() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT);
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
            transport.close();

            assertInstanceOf(TransportProblem.LinkLost.class, problemOf(() -> wire.openShell(80, 24)));
        }
    }

    private static void cut(CountDownLatch reached, Relay relay) {
        try {
            reached.await();
            relay.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void namesAHostThatStartsNoShell() throws Exception {
        try (var server = TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, SILENT,
                settings -> settings.setShellFactory(null));
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);

            assertInstanceOf(TransportProblem.ShellRefused.class, problemOf(() -> wire.openShell(80, 24)));
        }
    }

    @Test
    void closesTheWireWhenALoginIsInterrupted() throws Exception {
        var reached = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var server = TestServer.start((_, _) -> {
            reached.countDown();
            return waitFor(answer);
        }, SILENT); var wire = Wires.open(transport, server); var key = OneTimeKey.of(KeyType.ED25519)) {
            var ended = new CompletableFuture<Throwable>();
            var login = Thread.ofVirtual().start(() -> {
                try {
                    wire.logIn(key);
                } catch (ProblemException | InterruptedException e) {
                    ended.complete(e);
                }
            });
            reached.await();
            login.interrupt();

            assertInstanceOf(InterruptedException.class, ended.get(10, TimeUnit.SECONDS));
            answer.countDown();
            org.awaitility.Awaitility.await().until(() -> server.server().getActiveSessions().isEmpty());
        }
    }

    interface Act {
        void make() throws ProblemException, InterruptedException;
    }

    static dev.sallyport.model.Problem problemOf(Act act) throws InterruptedException {
        try {
            act.make();
            throw new AssertionError("nothing went wrong");
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    static ShellEnd endOf(ShellChannel shell) throws Exception {
        var end = new CompletableFuture<ShellEnd>();
        shell.onEnd(end::complete);
        return end.get(20, TimeUnit.SECONDS);
    }

    static String readAll(ShellChannel shell) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        var buffer = new byte[4096];
        for (var count = shell.read(buffer); count >= 0; count = shell.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toString(UTF_8);
    }

    private static List<String> fingerprints(List<PublicKey> keys) {
        return keys.stream().map(HostKeys::fingerprint).distinct().toList();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void writePrivateKey(java.security.KeyPair pair, String name) throws Exception {
        var directory = Files.createDirectories(home.resolve(".ssh"));
        try (var out = Files.newOutputStream(directory.resolve(name))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "", null, out);
        }
    }
}
