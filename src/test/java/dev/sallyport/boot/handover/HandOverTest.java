package dev.sallyport.boot.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.boot.handover.HandOver.Verdict;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Errand;

/// Who is first, and what the second says to it.
@Timeout(60)
final class HandOverTest {

    private static final Letter NOTHING = new Letter(Optional.empty());
    private static final Letter FULL = new Letter(Optional.of(new Errand("web 1 & \"ü\"=%", true, Optional.of("a=b"),
            Optional.of(new RegionName("eu-central-1")), Optional.of("ubuntu"), Errand.Origin.LINK)));
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private Path state;
    private final List<Letter> read = new CopyOnWriteArrayList<>();

    @Test
    void theFirstOneIsFirst() throws Exception {
        try (var first = first()) {
            assertThat(first).isNotNull();
        }
    }

    @Test
    void theSecondOneHandsItsErrandOver() throws Exception {
        try (var first = first()) {
            first.listen(this::take);

            assertThat(HandOver.start(ground(), FULL, LONG)).isEqualTo(new Verdict.Taken());
            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
        assertThat(read).containsExactly(FULL, NOTHING);
    }

    @Test
    void whoComesAfterTheFirstHasEndedIsFirst() throws Exception {
        try (var first = first()) {
            first.listen(this::take);
        }
        try (var next = first()) {
            next.listen(this::take);
            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
        assertThat(ground().socket().orElseThrow()).doesNotExist();
    }

    @Test
    void waitsForAFirstOneThatIsOnItsWay() throws Exception {
        try (var first = first()) {
            var second = Thread.ofVirtual().start(() -> first.listen(this::take));

            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
            second.join();
        }
    }

    @Test
    void takesThePlaceOfAFirstOneThatIsOnItsWayOut() throws Exception {
        var first = first();
        first.listen(letter -> {
            first.close();
            return false;
        });

        assertThat(HandOver.start(ground(), NOTHING, LONG)).isInstanceOfSatisfying(Verdict.First.class,
                verdict -> verdict.held().close());
    }

    @Test
    void saysThatTheFirstOneIsSilent() throws Exception {
        try (var first = first()) {
            first.listen(letter -> {
                Thread.sleep(LONG);
                return true;
            });

            assertThat(HandOver.start(ground(), NOTHING, Duration.ofMillis(300)))
                    .isInstanceOf(Verdict.Silent.class);
        }
    }

    @Test
    void aProcessThatWasKilledLeavesNothingThatBlocks() throws Exception {
        var killed = start();
        assertThat(killed.inputReader().readLine()).isEqualTo("first");
        assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        assertThat(killed.inputReader().readLine()).isEqualTo("letter");

        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

        assertThat(ground().socket().orElseThrow()).exists();
        try (var first = first()) {
            first.listen(this::take);
            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesNothingButLetters(byte[] bytes) throws Exception {
        try (var first = first()) {
            first.listen(this::take);

            assertThat(say(bytes)).isIn(Post.REFUSED, "");

            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
        assertThat(read).containsExactly(NOTHING);
    }

    static List<byte[]> hostile() {
        return List.of(new byte[0], new byte[]{0}, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8),
                "sallyport-letter 2\n".getBytes(UTF_8), "sallyport-letter 1".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=x\n".getBytes(UTF_8), "sallyport-letter 1\n=\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=%\norigin=USER\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=x\norigin=ROOT\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=x\nwhat=y\norigin=USER\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=a%0Ab\norigin=USER\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=a%1B%5B2J\norigin=USER\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=x\norigin=USER\nregion=moon\n".getBytes(UTF_8),
                "sallyport-letter 1\nwhat=x\norigin=USER\nuser=-oProxyCommand\n".getBytes(UTF_8),
                ("sallyport-letter 1\nwhat=" + "x".repeat(600) + "\norigin=USER\n").getBytes(UTF_8),
                "sallyport-letter 1\n".repeat(100_000).getBytes(UTF_8));
    }

    @Test
    void callersWhoSayNothingDoNotKeepOthersOut() throws Exception {
        try (var first = first()) {
            first.listen(this::take);
            for (int i = 0; i < 3 * Post.AT_A_TIME; i++) {
                // Left open on purpose; each is shut by the other side.
                SocketChannel.open(address());
            }

            assertThat(HandOver.start(ground(), NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanEnterWhereTheSocketIs() throws Exception {
        Files.createDirectory(state.resolve("run"), PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        var socket = ground().socket().orElseThrow();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesNoDirectoryThatIsALink() throws Exception {
        var elsewhere = Files.createDirectory(state.resolve("elsewhere"));
        Files.createSymbolicLink(state.resolve("run"), elsewhere);

        org.assertj.core.api.Assertions.assertThatThrownBy(this::ground).isInstanceOf(IOException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goesToTheRuntimeDirectoryWhereThePathWouldBeTooLong() throws Exception {
        var deep = state.resolve("d".repeat(100));
        var runtime = Files.createDirectory(state.resolve("rt"));

        var ground = Ground.of(state.resolve("config"), deep, Map.of("XDG_RUNTIME_DIR", runtime.toString()));

        assertThat(ground.lock()).startsWithRaw(deep);
        assertThat(ground.socket().orElseThrow().toString().length()).isLessThanOrEqualTo(103);
        try (var first = ((Verdict.First) HandOver.start(ground, NOTHING, LONG)).held()) {
            first.listen(this::take);
            assertThat(HandOver.start(ground, NOTHING, LONG)).isEqualTo(new Verdict.Taken());
        }
    }

    @Test
    void twoConfigurationsAreTwoWorlds() throws Exception {
        var other = Ground.of(state.resolve("other"), state, Map.of());
        try (var first = first(); var second = ((Verdict.First) HandOver.start(other, NOTHING, LONG)).held()) {
            assertThat(first).isNotEqualTo(second);
        }
    }

    // What was a socket of somebody who accepts and never answers.
    @Test
    void aListenerThatHangsIsNotWaitedForLongerThanPatience() throws Exception {
        try (var first = first(); var deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assertThat(first).isNotNull();
            deaf.bind(address());

            assertThat(HandOver.start(ground(), FULL, Duration.ofMillis(300))).isInstanceOf(Verdict.Silent.class);
        }
    }

    private boolean take(Letter letter) {
        return read.add(letter);
    }

    private HandOver first() throws Exception {
        return ((Verdict.First) HandOver.start(ground(), NOTHING, LONG)).held();
    }

    private Ground ground() throws IOException {
        return Ground.of(state.resolve("config"), state, Map.of());
    }

    private UnixDomainSocketAddress address() throws IOException {
        return UnixDomainSocketAddress.of(ground().socket().orElseThrow());
    }

    /// What is answered; the socket may not be there yet.
    private String say(byte[] bytes) throws Exception {
        try (var channel = SocketChannel.open(address())) {
            try {
                channel.write(ByteBuffer.wrap(bytes));
                channel.shutdownOutput();
                return new String(Post.readAll(channel).orElseThrow(), UTF_8);
            } catch (IOException shutInTheFace) {
                return "";
            }
        }
    }

    private Process start() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
                First.class.getName(), state.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// A first process, for half a minute at most.
    static final class First {

        private First() {}

        public static void main(String[] args) throws Exception {
            var state = Path.of(args[0]);
            var verdict = HandOver.start(Ground.of(state.resolve("config"), state, Map.of()), NOTHING, LONG);
            ((Verdict.First) verdict).held().listen(_ -> {
                System.out.println("letter");
                System.out.flush();
                return true;
            });
            System.out.println("first");
            System.out.flush();
            Thread.sleep(Duration.ofSeconds(30));
        }
    }
}
