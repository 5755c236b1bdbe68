package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NOW = Duration.ZERO;

    @TempDir private Path directory;

    private final Transcript transcript = new Transcript();

    @Test
    void keepsEveryByteFromTheFirst() {
        append("a\r\n");
        transcript.append(new byte[]{(byte) 0xFF, 'x', 'y'}, 2);

        assertThat(transcript.size()).isEqualTo(5);
        assertThat(transcript.bytes()).containsExactly('a', '\r', '\n', 0xFF, 'x');
        assertThat(transcript.text()).isEqualTo("a\r\n\ufffdx");
    }

    @Test
    void keepsAppendedBytesAcrossChunks() {
        var text = "0123456789".repeat(30_000);
        for (int from = 0; from < text.length(); from += 777) {
            append(text.substring(from, Math.min(text.length(), from + 777)));
        }

        assertThat(transcript.text()).isEqualTo(text);
    }

    @Test
    void dropsTheOldestBeyondItsLimitAndSaysHowMuch() {
        var small = new Transcript(3 * 64 * 1024);
        var block = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 300; i++) {
            small.append(block, block.length);
        }

        assertThat(small.size()).isEqualTo(300 * 1024);
        assertThat(small.bytes().length).isBetween(2 * 64 * 1024, 3 * 64 * 1024 + 40);
        assertThat(small.text()).startsWith("[... 131072 bytes ...]\r\nxxx");
    }

    @Test
    void findsWhatWasThereAlreadyAndWhereItEnds() throws InterruptedException {
        append("\u001b[1mlogin\u001b[0m: \r\nPassword: ");

        assertThat(transcript.await(Pattern.compile("login:"), 0, NOW))
                .contains(new Match("login: ", "login:", 14));
        assertThat(transcript.await(Pattern.compile("Pass\\w+: $"), 0, NOW)).map(Match::end).contains(27L);
        assertThat(transcript.await(Pattern.compile("login:"), 14, NOW)).isEmpty();
    }

    @Test
    void waitsForWhatComesLaterEvenInPieces() throws InterruptedException {
        append("Emergency ");
        var found = new AtomicReference<Optional<Match>>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                found.set(transcript.await(Pattern.compile("Emergency Sync complete"), 0, SOON));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        append("Sync\u001b");
        append("[0m com");
        append("plete\n");
        waiting.join();

        assertThat(found.get()).isPresent();
    }

    @Test
    void givesUpInTimeAndStopsWhenInterrupted() throws InterruptedException {
        assertThat(transcript.await(Pattern.compile("never"), 0, Duration.ofMillis(20))).isEmpty();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> transcript.await(Pattern.compile("never"), 0, SOON));
    }

    @Test
    void waitsAlsoFromAPositionThatIsNotReached() throws InterruptedException {
        append("early");

        assertThat(transcript.await(Pattern.compile("early"), 1_000_000, NOW)).isEmpty();
    }

    @Test
    void savesWhatThereIs() throws IOException {
        var file = directory.resolve("console.log");
        append("all of it");
        transcript.saveTo(file);
        append(" and more");
        transcript.saveTo(file);

        assertThat(file).hasContent("all of it and more");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesNoHalfFileWhereItCannotSave() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transcript.saveTo(directory.resolve("missing/console.log")));
    }

    @Test
    void recordsFromTheFirstByteAndGoesOn() throws IOException {
        var file = directory.resolve("live.log");
        append("before ");
        try (var _ = transcript.record(file, this::fail)) {
            Awaitility.await().until(() -> Files.readString(file).equals("before "));
            append("during ");
            Awaitility.await().until(() -> Files.readString(file).equals("before during "));
            append("at the end");
        }
        append(" too late");

        assertThat(file).hasContent("before during at the end");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsFilesToTheirOwner() throws IOException {
        var file = directory.resolve("live.log");
        try (var _ = transcript.record(file, this::fail)) {
            transcript.saveTo(directory.resolve("saved.log"));
        }

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(directory.resolve("saved.log"))).hasSize(2);
    }

    @Test
    void saysSoIfAFileCannotBeBegun() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transcript.record(directory.resolve("missing/live.log"), this::fail));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void goesOnReadingWhenTheDiskIsFull() throws IOException {
        var troubles = new CopyOnWriteArrayList<IOException>();
        try (var _ = transcript.record(Path.of("/dev/full"), troubles::add)) {
            append("x");
            Awaitility.await().until(() -> troubles.size() == 1);
            append("y");
        }

        assertThat(transcript.text()).isEqualTo("xy");
        assertThat(troubles).hasSize(1);
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    private void fail(IOException trouble) {
        throw new AssertionError(trouble);
    }

    private void append(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.append(bytes, bytes.length);
    }
}
