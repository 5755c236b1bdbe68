package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class MergedLogTest {

    @Test
    void showsNothingTwiceWhereTheTwoOverlap() {
        var merged = MergedLog.of("one 1111\r\ntwo 2222\r\nthree 3333\r\n", "two 2222\r\nthree 3333\r\nfour 4444\r\n");

        assertThat(merged.text()).isEqualTo("one 1111\ntwo 2222\nthree 3333\nfour 4444\n");
        assertThat(merged.seam()).isEqualTo("one 1111\n".length());
    }

    @Test
    void putsThemOneAfterTheOtherWhereTheyDoNot() {
        var merged = MergedLog.of("one\r\ntwo", "three\r\n");

        assertThat(merged.text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(merged.seam()).isEqualTo(8);
        assertThat(MergedLog.of("", "live").text()).isEqualTo("live");
        assertThat(MergedLog.of("log", "").text()).isEqualTo("log");
        assertThat(MergedLog.of("", "")).isEqualTo(new MergedLog("", 0));
    }

    @Test
    void doesNotTakeChanceForAnOverlap() {
        assertThat(MergedLog.of("all services", "servers").text()).isEqualTo("all services\nservers");
        assertThat(MergedLog.of("one\n", "\ntwo").text()).isEqualTo("one\n\ntwo");
    }

    @Test
    void knowsALogThatIsPartOfWhatWasRead() {
        var live = "first line\nsecond line\nthird line\nfourth line\n";

        assertThat(MergedLog.of("ond line\nthird line\nfour", live).text()).isEqualTo(live);
    }

    @Test
    void knowsWhatWasReadAsPartOfTheLog() {
        var log = "first line\nsecond line\nthird line\nfourth line\n";

        assertThat(MergedLog.of(log, "second line\nthird li")).isEqualTo(new MergedLog(log, 11));
    }

    @Test
    void bearsAFirstLineThatWasCutInAnEscapeSequence() {
        var log = "[\u001b[0;32m  OK  \u001b[0m] Started the first service.\r\n[\u001b[0;32m  OK  \u001b[0m] Started sshd.\r\n";
        var live = "32m  OK  \u001b[0m] Started the first service.\r\n[\u001b[0;32m  OK  \u001b[0m] Started sshd.\r\nlogin: ";

        assertThat(MergedLog.of(log, live).text())
                .isEqualTo("[  OK  ] Started the first service.\n[  OK  ] Started sshd.\nlogin: ");
    }

    @Test
    void bearsAWindowThatWasCutInsideACharacter() {
        var bytes = "eins\nzwei\nÜbung macht den Meister, ja ✓ und noch mehr\n".getBytes(StandardCharsets.UTF_8);
        int inside = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00e2') + 1;
        var log = new String(bytes, 0, inside, StandardCharsets.UTF_8);

        assertThat(MergedLog.of(log, "zwei\nÜbung macht den Meister, ja ✓ und noch mehr\n").text())
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    /// Whatever was printed: cut it anywhere into a log and a live part that overlap, and it comes out whole.
    @RepeatedTest(200)
    void losesNothingAndDoublesNothing(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var printed = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            printed.append(i)
                    .append(' ')
                    .append(Long.toString(random.nextLong(), 36))
                    .append(
                            random.nextInt(4) == 0 ? "\r\n\r\n" : "\r\n");
        }
        int liveFrom = random.nextInt(printed.length() - 200);
        int logTo = liveFrom + 40 + random.nextInt(printed.length() - liveFrom - 40);
        int logFrom = random.nextBoolean() ? 0 : random.nextInt(liveFrom + 20);

        var merged = MergedLog.of(printed.substring(logFrom, logTo), printed.substring(liveFrom));

        assertThat(merged.text()).isEqualTo(PlainText.strip(printed.substring(Math.min(logFrom, liveFrom))));
    }

    /// And if they have nothing in common, each line of both is there.
    @RepeatedTest(20)
    void keepsEveryLineOfTwoThatNeverMet(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var log = random.ints(30, 0, 1_000_000).mapToObj(i -> "log " + i).toList();
        var live = random.ints(30, 0, 1_000_000).mapToObj(i -> "live " + i).toList();

        assertThat(MergedLog.of(String.join("\n", log), String.join("\n", live)).text().split("\n", -1))
                .containsExactly(Stream.concat(log.stream(), live.stream()).toArray(String[]::new));
    }

    @Test
    void outlivesRubbishOfAnySize() {
        var rubbish = new byte[70_000];
        new Random(5).nextBytes(rubbish);
        var text = new String(rubbish, StandardCharsets.ISO_8859_1);

        assertThat(MergedLog.of(text, text + "\nlogin: ").text().endsWith("login: ")).isTrue();
        // The worst case for a search that goes back.
        var same = "a".repeat(65_536);
        assertThat(MergedLog.of(same + "b", same + same).text().length()).isGreaterThan(3 * 65_536);
        assertThat(MergedLog.of(same, same).text().equals(PlainText.strip(same))).isTrue();
    }
}
