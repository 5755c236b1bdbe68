package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ResizeTest {

    private final Terminal terminal = new Terminal(10, 4, 100);

    @Test
    void wrapsLongLinesAnewAndJoinsThemAgain() {
        terminal.write("abcdefghij0123456789\r\n$ ");

        terminal.core.resize(5, 4);
        assertEquals("abcde\nfghij\n01234\n56789\n$", terminal.all());
        assertEquals("4,3", terminal.cursor());

        terminal.core.resize(20, 4);
        assertEquals("abcdefghij0123456789\n$", terminal.all());
        assertTrue(terminal.frame().rows().stream().noneMatch(row -> row.length() > 20));
    }

    @Test
    void keepsHistoryWhenItGetsLowerAndHigher() {
        terminal.write("1\r\n2\r\n3\r\n4\r\n5\r\n6");

        terminal.core.resize(10, 2);
        assertEquals("5\n6", terminal.screen());
        assertEquals("1\n2\n3\n4\n5\n6", terminal.all());

        terminal.core.resize(10, 5);
        assertEquals("2\n3\n4\n5\n6", terminal.screen());
        assertEquals("5,2", terminal.cursor());
    }

    @Test
    void givesUpBlankRowsBelowTheCursorFirst() {
        terminal.write("1\r\n2");
        terminal.core.resize(10, 2);

        assertEquals("1\n2", terminal.screen());
        assertEquals(0, terminal.frame().home());
    }

    @Test
    void leavesHistoryAboveAfterAClear() {
        terminal.write("1\r\n2\r\n3\r\n4\r\n5\033[H\033[2J$ ");
        terminal.core.resize(10, 6);

        assertEquals("$", terminal.screen());
        assertEquals("1,3", terminal.cursor());
    }

    @Test
    void cutsTheAlternateScreenAndReflowsTheOther() {
        terminal.write("abcdefghij0123\r\n$ \033[?1049h\033[Hfull screen");

        terminal.core.resize(7, 3);
        assertEquals("full sc\nn", terminal.screen());
        terminal.write("\033[?1049l");
        assertEquals("abcdefg\nhij0123\n$", terminal.screen());
        assertEquals("3,3", terminal.cursor());
    }

    @Test
    void doesNotCutAWideCharacterInTwo() {
        terminal.write("ab日本語");
        terminal.core.resize(3, 6);

        assertEquals("ab\n日\n本\n語", terminal.screen());
    }

    @Test
    void survivesTheSmallestSize() {
        terminal.write("日本語 text\r\nmore");
        terminal.core.resize(1, 1);
        terminal.write("日x\033[6n");
        terminal.core.resize(80, 24);
        terminal.write("\r\nok");

        assertTrue(terminal.screen().endsWith("ok"), terminal.screen());
    }
}
