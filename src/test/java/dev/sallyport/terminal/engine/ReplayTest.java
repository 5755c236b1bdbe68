package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs recorded at a real terminal must draw here the screens that they drew there, at every checkpoint.
class ReplayTest {

    private static final String CHECKPOINT = "\033[?7778z";

    @ParameterizedTest
    @CsvSource({"bash,12", "less,10", "vim,14", "vim2,3"})
    void drawsTheRecordedScreens(String name, int checkpoints) throws IOException {
        var expected = screens(name);
        var terminal = new Terminal(80, 24);
        var drawn = new ArrayList<String>();

        for (var part : parts(name)) {
            terminal.write(part.getBytes(StandardCharsets.ISO_8859_1));
            drawn.add(block(terminal));
        }

        assertEquals(checkpoints, expected.size());
        for (int i = 0; i < checkpoints; i++) {
            assertEquals(expected.get(i), drawn.get(i), name + ", checkpoint " + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "less", "vim", "vim2"})
    void drawsTheSameHoweverTheBytesAreCut(String name) throws IOException {
        var bytes = bytes(name);
        var whole = new Terminal(80, 24);
        whole.write(bytes);
        for (int size : new int[]{1, 2, 3, 7, 61}) {
            var cut = new Terminal(80, 24);
            for (int at = 0; at < bytes.length; at += size) {
                cut.core.feed(bytes, at, Math.min(size, bytes.length - at));
            }
            assertEquals(block(whole), block(cut), "in pieces of " + size);
            assertEquals(whole.all(), cut.all(), "in pieces of " + size);
        }
    }

    private static List<String> parts(String name) throws IOException {
        var all = new String(bytes(name), StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<>(List.of(all.split(Pattern.quote(CHECKPOINT), -1)));
        parts.removeLast();
        return parts;
    }

    private static String block(Terminal terminal) {
        var rows = terminal.frame().rows().stream().map(Row::text).toList();
        var cursor = terminal.frame().cursor();
        // The recordings name the column first.
        return String.join("\n", rows) + "\n-----cursor " + (cursor.column() + 1) + "," + (cursor.row() + 1);
    }

    private static List<String> screens(String name) throws IOException {
        var screens = new ArrayList<String>();
        var block = new StringBuilder();
        for (var line : new String(resource(name + ".screens.txt"), StandardCharsets.UTF_8).split("\n", -1)) {
            block.append(line);
            if (line.startsWith("-----cursor")) {
                screens.add(block.toString());
                block.setLength(0);
            } else {
                block.append('\n');
            }
        }
        return screens;
    }

    private static byte[] bytes(String name) throws IOException {
        return resource(name + ".bin");
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ReplayTest.class.getResourceAsStream("/screens/" + name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }
}
