package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.console.BootFile.Expected;
import dev.sallyport.console.Milestone.Kind;

final class BootWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    static Stream<String> files() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/boot"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void marksWhatABootReachesHoweverItIsCut(String name) throws IOException {
        var boot = BootFile.read(Path.of("src/test/resources/boot", name));
        var expected = boot.expected().stream().map(one -> one.kind() + " " + one.words()).toList();

        for (int chunk : new int[]{1, 2, 3, 7, 16, 64, 1000, 1 << 20}) {
            assertThat(watched(boot.text(), chunk)).as("in chunks of " + chunk)
                    .extracting(one -> one.kind() + " " + one.text())
                    .containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhereTheLineOfAMarkBegins(String name) throws IOException {
        var boot = BootFile.read(Path.of("src/test/resources/boot", name));
        var bytes = boot.text().getBytes(StandardCharsets.UTF_8);
        var marks = watched(boot.text(), 64);

        for (int i = 0; i < marks.size(); i++) {
            long position = marks.get(i).position();
            // Before the line's first character there may be escape sequences, blanks and the name of its unit.
            var rest = new String(bytes, (int) position, (int) Math.min(400, bytes.length - position),
                    StandardCharsets.UTF_8);
            assertThat(position).isGreaterThanOrEqualTo(boot.expected().get(i).position());
            assertThat(PlainText.lines(rest).getFirst()).contains(firstWord(boot.expected().get(i)));
        }
    }

    @Test
    void tellsTroubleFromProgress() {
        assertThat(Stream.of(Kind.values()).filter(Kind::trouble)).containsExactly(Kind.PANIC, Kind.EMERGENCY,
                Kind.FSCK,
                Kind.MOUNT_FAILED, Kind.OUT_OF_MEMORY);
    }

    @Test
    void countsFromWhereItWasPutIn() {
        var marks = new ArrayList<Milestone>();
        var bytes = "web-1 login: ".getBytes(StandardCharsets.US_ASCII);

        new BootWatch(CLOCK, 1000, marks::add).feed(bytes, bytes.length);

        assertThat(marks).containsExactly(new Milestone(Kind.LOGIN_PROMPT, "web-1", CLOCK.instant(), 1000));
    }

    @Test
    void marksAPromptBeforeItsLineHasEnded() {
        assertThat(watched("\r\nweb-1 login: ", 100)).hasSize(1);
        assertThat(watched("(initramfs) ", 100)).hasSize(1);
        assertThat(watched("grub rescue> ", 100)).hasSize(1);
    }

    @Test
    void doesNotDrownInAStormOfKilledProcesses() {
        var storm = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            storm.append("[ 99.000000] p").append(i).append(" invoked oom-killer: order=0\r\n");
        }

        assertThat(watched(storm.toString(), 4096)).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void outlivesRubbishAndFindsTheBootBehindIt() {
        var rubbish = new byte[200_000];
        new Random(7).nextBytes(rubbish);
        var marks = new ArrayList<Milestone>();
        var watch = new BootWatch(CLOCK, marks::add);

        watch.feed(rubbish, rubbish.length);
        marks.clear();
        var boot = ("\r\n\u001b[99999999999999999999;1H\r\nSeaBIOS (version 1)\r\n["
                + "9".repeat(3000) + ".0] Linux version 6.1 (x)\r\n").getBytes(StandardCharsets.US_ASCII);
        watch.feed(boot, boot.length);

        assertThat(marks).extracting(Milestone::kind).containsExactly(Kind.FIRMWARE, Kind.KERNEL);
    }

    private static List<Milestone> watched(String text, int chunk) {
        var marks = new ArrayList<Milestone>();
        var watch = new BootWatch(CLOCK, marks::add);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += chunk) {
            int count = Math.min(chunk, bytes.length - from);
            watch.feed(Arrays.copyOfRange(bytes, from, from + count), count);
        }
        return marks;
    }

    private static String firstWord(Expected expected) {
        return expected.words().split(" ", 2)[0];
    }
}
