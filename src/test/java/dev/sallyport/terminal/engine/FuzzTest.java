package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes: no exception, no endless work, the cursor inside, and the same screen however the bytes are cut.
class FuzzTest {

    private static final String[] PIECES = {"\033[", "\033]", "\033P", "\033", "?", ";", ":", "1", "24", "80",
        "999999999", "h",
        "l", "m", "H", "r", "J", "K", "L", "M", "P", "@", "X", "S", "T", "b", "A", "B", "C", "D", "\r", "\n", "\t",
        "\b", "\007",
        "\033\\", "日本", "🙂", "e\u0301", "text ", "\033[?1049h", "\033[?1049l", "\033[?7l", "\033[?6h", "\033[4h",
        "\033c",
        "\033[!p", "\033(0", "\016", "\033[38;5;200m", "\033[7;41m", "\u009b", "\030", "\u200d", "\033#8", "\033[3g"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void survivesSequencesInAnyOrder(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        check(text.toString().getBytes(StandardCharsets.UTF_8), random);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void survivesAnyBytes(long seed) {
        var random = new Random(seed);
        var bytes = new byte[20_000];
        random.nextBytes(bytes);
        check(bytes, random);
    }

    private static void check(byte[] bytes, Random random) {
        var whole = new Terminal(17, 7, 50);
        var cut = new Terminal(17, 7, 50);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            whole.write(bytes);
            for (int at = 0; at < bytes.length;) {
                int length = Math.min(1 + random.nextInt(9), bytes.length - at);
                cut.core.feed(bytes, at, length);
                at += length;
                inside(cut);
            }
            assertEquals(whole.all(), cut.all());
            assertEquals(whole.cursor(), cut.cursor());
            resizeOften(cut, random);
        });
    }

    private static void resizeOften(Terminal terminal, Random random) {
        for (int i = 0; i < 50; i++) {
            terminal.core.resize(1 + random.nextInt(40), 1 + random.nextInt(20));
            inside(terminal);
            terminal.write("日 some text to wrap \033[" + random.nextInt(30) + "A");
            inside(terminal);
        }
    }

    private static void inside(Terminal terminal) {
        var frame = terminal.frame();
        assertEquals(terminal.core.rows(), frame.rows().size());
        assertTrue(frame.cursor().row() >= 0 && frame.cursor().row() < terminal.core.rows(), "row");
        assertTrue(frame.cursor().column() >= 0 && frame.cursor().column() < terminal.core.columns(), "column");
        assertTrue(frame.rows().stream().allMatch(row -> row.length() <= terminal.core.columns()), "width");
    }
}
