package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            plain|plain
            E[1;31mredE[0m|red
            E]0;title^rest|rest
            E]0;titleE\\rest|rest
            EPq#0;2E\\rest|rest
            E(BE=E>text|text
            abcRxy|xyc
            abcRE[Kxy|xy
            abcBBBxyz|xyz
            abE[2Dxy|xy
            abE[3Cx|ab   x
            abcE[1Gx|xbc
            abcdefE[3GE[2Px|abxf
            E[?25lhiddenE[?25h|hidden
            naïve – ✓ 𝄞|naïve – ✓ 𝄞
            E[9999999999999999999999mx|x
            E[;;;;;mx|x
            """)
    void showsALineAsATerminalWould(String written, String shown) {
        var text = written.replace('E', '\u001b').replace('R', '\r').replace('B', '\b').replace('^', '\u0007');
        // The charset sequence has its B back.
        text = text.replace("\u001b(\b", "\u001b(B");

        assertThat(PlainText.strip(text)).isEqualTo(shown);
    }

    @Test
    void dividesAtLineFeedsAndWhereTheCursorMovesAway() {
        assertThat(PlainText.lines("a\r\nb\n\nc\u001b[5;1Hd\u001b[2Je")).containsExactly("a", "b", "", "c", "d", "e");
        assertThat(PlainText.lines("")).isEmpty();
        assertThat(PlainText.strip("a\r\r\nb\n")).isEqualTo("a\nb\n");
    }

    @Test
    void cutsALineWithoutEndInPieces() {
        var lines = PlainText.lines("x".repeat(64 * 1024) + "\n");

        assertThat(lines).hasSize(16).allMatch(line -> line.length() == 4096);
        assertThat(PlainText.lines("\u001b[99999999Cx").getFirst()).hasSize(4096);
    }

    @Test
    void goesOnWhereAShellWrapsALongCommand() {
        var command = "[root@web-1 ~]# " + "x".repeat(64);

        assertThat(PlainText.strip(command + " \rrest of it\r\n")).isEqualTo(command + "rest of it\n");
        assertThat(PlainText.strip("50 % \r60 % \r\n")).isEqualTo("60 % \n");
    }

    @Test
    void givesUpASequenceThatNeverEnds() {
        assertThat(PlainText.lines("\u001b]0;never\nthe next line")).contains("the next line");
        assertThat(PlainText.strip("\u001b]" + "x".repeat(5000) + "END")).endsWith("END");
        assertThat(PlainText.strip("\u001b[" + "1".repeat(5000) + "END")).endsWith("END");
        assertThat(PlainText.strip("\u001b[12\u0018kept")).isEqualTo("kept");
    }

    @Test
    void replacesWhatIsNoUtf8() {
        assertThat(read(new byte[]{'a', (byte) 0xFF, 'b', (byte) 0xC3, '\n'}, 1)).containsExactly("a\ufffdb\ufffd");
        assertThat(read(new byte[]{(byte) 0xE2, (byte) 0x82, 'x', '\n'}, 1)).containsExactly("\ufffdx");
        assertThat(read(new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}, 1)).containsExactly("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 17})
    void readsTheSameHoweverTheBytesAreCut(int chunk) {
        var text = "\u001b[1;32m  OK  \u001b[0m ✓\r\n\u001b]2;t\u0007zwei 𝄞\rab\b\bc\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), chunk)).containsExactly("  OK   ✓", "cbei 𝄞");
    }

    @Test
    void neverThrowsWhateverComes() {
        var random = new Random(42);
        var controls = "\u001b[]();0123456789ABCDEFGHJKPRm\r\n\b\t";
        for (int i = 0; i < 200; i++) {
            var rubbish = new byte[4096];
            random.nextBytes(rubbish);
            for (int j = 0; j < rubbish.length; j += 5) {
                rubbish[j] = (byte) controls.charAt(random.nextInt(controls.length()));
            }
            assertThatCode(() -> read(rubbish, 100)).doesNotThrowAnyException();
        }
    }

    @Test
    void knowsWhereEachCharacterWas() {
        var lines = new ArrayList<PlainLine>();
        var bytes = "ab\r\n\u001b[1mé✓z\n".getBytes(StandardCharsets.UTF_8);
        new LineReader(100, lines::add).feed(bytes, bytes.length);

        assertThat(lines.getFirst().position()).isEqualTo(100);
        assertThat(lines.get(1).position()).isEqualTo(108);
        assertThat(lines.get(1).endOf(1)).isEqualTo(110);
        assertThat(lines.get(1).endOf(3)).isEqualTo(114);
    }

    @Test
    void countsWhatWasOverwrittenAsNeverWritten() {
        var lines = new ArrayList<PlainLine>();
        var bytes = "spinning\r\u001b[Kdone\n".getBytes(StandardCharsets.UTF_8);
        new LineReader(0, lines::add).feed(bytes, bytes.length);

        assertThat(lines.getFirst().position()).isEqualTo(12);
    }

    private static List<String> read(byte[] bytes, int chunk) {
        var lines = new ArrayList<String>();
        var reader = new LineReader(0, line -> lines.add(line.text()));
        for (int from = 0; from < bytes.length; from += chunk) {
            int count = Math.min(chunk, bytes.length - from);
            reader.feed(Arrays.copyOfRange(bytes, from, from + count), count);
        }
        return lines;
    }
}
