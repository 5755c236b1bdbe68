package dev.sallyport.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.trust.Expectation;
import dev.sallyport.trust.HostKeys;
import dev.sallyport.trust.TrustProblem;

@Timeout(60)
class HostKeyTest {

    private static final TestServer.Shell SILENT = (_, _, _) -> 0;

    private final SshTransport transport = Wires.transport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void makesNoClientWithoutOurVerifier() throws Exception {
        try (var client = Clients.make()) {
            assertInstanceOf(HostKeyGate.class, client.getServerKeyVerifier());
            assertEquals(List.of("publickey"), client.getUserAuthFactoriesNames());
        }
    }

    @Test
    void offersModernAlgorithmsFirstAndNoWeakOnes() throws Exception {
        try (var client = Clients.make()) {
            assertThat(NamedResource.getNames(client.getKeyExchangeFactories()))
                    .startsWith("mlkem768x25519-sha256,sntrup761x25519-sha512")
                    .contains(",curve25519-sha256,")
                    .doesNotContain("sha1");
            assertThat(client.getCipherFactoriesNames())
                    .startsWith("aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com")
                    .noneMatch(name -> name.contains("cbc"));
            assertThat(client.getMacFactoriesNames()).noneMatch(name -> name.contains("sha1") || name.contains("md5"));
            assertThat(client.getSignatureFactoriesNames()).contains("ssh-ed25519", "rsa-sha2-512")
                    .doesNotContain("ssh-rsa", "ssh-dss");
        }
    }

    @Test
    void refusesAHostForWhichNobodyStartedAHandshake() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT); var client = Clients.make()) {
            client.start();
            var connecting = client.connect("ubuntu", Wires.loopback(server.port()), null, null);

            assertThrows(IOException.class, () -> connecting.verify(Duration.ofSeconds(10)));
            assertThat(server.offered).isEmpty();
        }
    }

    @Test
    void showsTheKeyOfAStrangerAndClosesTheWire() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT)) {
            var opening = transport.open(Wires.target(server.port()), Wires.expecting(), _ -> {});

            var address = "127.0.0.1:" + server.port();
            assertEquals(new Opening.Stranger(server.hostKey(), address), opening);
            org.awaitility.Awaitility.await().until(() -> server.server().getActiveSessions().isEmpty());
            assertThat(server.offered).isEmpty();
        }
    }

    @Test
    void stopsAtAChangedKeyWithBothFingerprints() throws Exception {
        var old = new HostKey("ssh-ed25519", "SHA256:old");
        try (var server = TestServer.start((_, _) -> true, SILENT)) {
            var problem = LogInTest.problemOf(
                    () -> transport.open(Wires.target(server.port()), Wires.expecting(old), _ -> {}));

            assertInstanceOf(TrustProblem.Changed.class, problem);
            assertThat(problem.facts()).containsEntry("known", "ssh-ed25519 SHA256:old")
                    .containsEntry("fingerprint",
                            server.hostKey().fingerprint());
        }
    }

    @Test
    void asksAServerWithSeveralKeysForTheKindItKnows() throws Exception {
        var rsa = TestServer.keyPair("ssh-rsa", 3072);
        try (var server = TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, SILENT,
                settings -> settings.setKeyPairProvider(
                        KeyPairProvider.wrap(TestServer.keyPair("ssh-ed25519", 256), rsa)));
                var wire = Wires.open(transport, server.port(), HostKeys.of(rsa.getPublic()))) {
            assertThat(wire).isNotNull();
        }
    }

    @Test
    void takesAnotherKindOfKeyForAChangedOne() throws Exception {
        var known = HostKeys.of(TestServer.keyPair("ssh-rsa", 2048).getPublic());
        try (var server = TestServer.start((_, _) -> true, SILENT)) {
            assertInstanceOf(TrustProblem.Changed.class, LogInTest.problemOf(
                    () -> transport.open(Wires.target(server.port()), Wires.expecting(known), _ -> {})));
        }
    }

    @ParameterizedTest
    @CsvSource({"ssh-ed25519,256", "ssh-rsa,2048", "ecdsa-sha2-nistp256,256"})
    void takesThePublishedKeyOfAConsoleWhateverItsType(String type, int size) throws Exception {
        var pair = TestServer.keyPair(type, size);
        try (var server = TestServer.start(pair, (_, _) -> true, SILENT, _ -> {})) {
            var opening = transport.open(Wires.target(server.port()), published(server.hostKey().fingerprint()),
                    _ -> {});

            try (var wire = assertInstanceOf(Opening.Ready.class, opening).wire()) {
                assertThat(wire).isNotNull();
            }
        }
    }

    @Test
    void stopsAtAConsoleWithAnotherKeyThanThePublishedOneBeforeItSaysWhoItIs() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT)) {
            var problem = LogInTest.problemOf(
                    () -> transport.open(Wires.target(server.port()), published("SHA256:published"), _ -> {}));

            assertInstanceOf(TrustProblem.NotPublished.class, problem);
            assertThat(problem.facts()).containsEntry("published", "SHA256:published")
                    .containsEntry("fingerprint", server.hostKey().fingerprint())
                    .containsEntry("address", "127.0.0.1:" + server.port())
                    .containsEntry("host", "console.example")
                    .containsEntry("region", "eu-central-1");
            assertThat(server.offered).isEmpty();
            assertThat(server.server().getActiveSessions()).allMatch(session -> session.getUsername() == null);
        }
    }

    private static Expectation published(String fingerprint) {
        var pin = new Expectation.Published(new RegionName("eu-central-1"), fingerprint);
        return new Expectation(new ConsoleName("console.example"), List.of(), Optional.of(pin));
    }

    @Test
    void namesBothListsWhenThereIsNoCipherInCommon() throws Exception {
        try (var server = TestServer.start(TestServer.keyPair("ssh-ed25519", 256), (_, _) -> true, SILENT,
                settings -> settings.setCipherFactories(List.<NamedFactory<Cipher>>of(BuiltinCiphers.aes256cbc)))) {
            var problem = Wires.problem(transport, server.port());

            assertInstanceOf(TransportProblem.NoCommonAlgorithm.class, problem);
            assertThat(problem.detail().orElseThrow()).contains("aes256-cbc").contains("aes128-gcm@openssh.com");
        }
    }

    @Test
    void takesNoHostKeySignedWithShaOne() throws Exception {
        try (var server = TestServer.start(TestServer.keyPair("ssh-rsa", 2048), (_, _) -> true, SILENT,
                settings -> settings.setSignatureFactories(List.<NamedFactory<Signature>>of(BuiltinSignatures.rsa)))) {
            var problem = Wires.problem(transport, server.port());

            assertInstanceOf(TransportProblem.NoCommonAlgorithm.class, problem);
            assertThat(problem.detail().orElseThrow()).contains("rsa-sha2-512").contains("ssh-rsa");
        }
    }

    @Test
    void closesAConnectionThatWasAbandonedEarlyOrLate() throws Exception {
        try (var server = TestServer.start((_, _) -> true, SILENT); var client = Clients.make()) {
            client.start();
            var early = new Handshake(Wires.expecting(server.hostKey()));
            early.abandon();
            client.connect("ubuntu", Wires.loopback(server.port()), early.context(), null);
            var late = new Handshake(Wires.expecting(server.hostKey()));
            client.connect("ubuntu", Wires.loopback(server.port()), late.context(), null)
                    .verify(Duration.ofSeconds(10));
            late.abandon();

            assertThat(early.ended(Duration.ofSeconds(10))).isTrue();
            assertThat(late.ended(Duration.ofSeconds(10))).isTrue();
            org.awaitility.Awaitility.await().until(() -> server.server().getActiveSessions().isEmpty());
        }
    }

    @Test
    void closesTheConnectionWhenItIsInterruptedInTheKeyExchange() throws Exception {
        try (var server = RawServer.start(RawServer.stallingAfter("SSH-2.0-Hanging\r\n"))) {
            var ended = new CompletableFuture<Throwable>();
            var opening = Thread.ofVirtual().start(() -> {
                try {
                    ended.completeExceptionally(new AssertionError(
                            transport.open(Wires.target(server.port()), Wires.expecting(), _ -> {}).toString()));
                } catch (ProblemException | InterruptedException e) {
                    ended.complete(e);
                }
            });
            server.awaitVisitor();
            assertFalse(server.allVisitorsGone());
            opening.interrupt();

            assertInstanceOf(InterruptedException.class, ended.get(10, TimeUnit.SECONDS));
            org.awaitility.Awaitility.await().until(server::allVisitorsGone);
        }
    }
}
