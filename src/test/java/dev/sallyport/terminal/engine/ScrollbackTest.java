package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ScrollbackTest {

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining("\r\n"));
    }

    @Test
    void keepsLinesThatLeaveTheScreenUpToTheLimit() {
        var terminal = new Terminal(10, 3, 5);

        terminal.write(lines(1, 20));

        assertEquals(lines(13, 20).replace("\r", ""), terminal.all());
        assertEquals(12, terminal.frame().first());
        assertEquals(17, terminal.frame().home());
    }

    @Test
    void aLineKeepsItsNumberWhileOutputComes() {
        var terminal = new Terminal(10, 3, 100);
        terminal.write(lines(1, 10));
        var before = terminal.core.frame(4);
        terminal.write("\r\n" + lines(11, 30));
        var after = terminal.core.frame(4);

        assertEquals("5", before.rows().getFirst().text());
        assertSame(before.rows().getFirst(), after.rows().getFirst());
        assertEquals(4, after.top());
    }

    @Test
    void takesNothingFromTheAlternateScreen() {
        var terminal = new Terminal(10, 3, 100);
        terminal.write("shell\033[?1049h" + lines(1, 20) + "\033[?1049l");

        assertEquals("shell", terminal.all());
        assertEquals("1,6", terminal.cursor());
    }

    @Test
    void takesNothingFromARegionBelowTheTop() {
        var terminal = new Terminal(10, 3, 100);
        terminal.write("top\033[2;3r\033[2;1H" + lines(1, 9));

        assertEquals("top\n8\n9", terminal.all());
    }

    @Test
    void canBeClearedByTheProgramAndTheUser() {
        var terminal = new Terminal(10, 3, 100);
        terminal.write(lines(1, 9) + "\033[3J");
        assertEquals("7\n8\n9", terminal.all());

        terminal.write("\r\n10");
        terminal.core.clearScrollback();
        assertEquals("8\n9\n10", terminal.all());
        assertEquals(terminal.frame().first(), terminal.frame().home());
    }

    @Test
    void canBeSwitchedOff() {
        var terminal = new Terminal(10, 3, 0);
        terminal.write(lines(1, 9));

        assertEquals("7\n8\n9", terminal.all());
    }

    @Test
    void dropsTheOldestWhenTheLimitShrinks() {
        var terminal = new Terminal(10, 3, 100);
        terminal.write(lines(1, 9));
        terminal.core.history(2);

        assertEquals("5\n6\n7\n8\n9", terminal.all());
        terminal.write("\r\n10");
        assertEquals("6\n7\n8\n9\n10", terminal.all());
    }

    @Test
    void showsTheOldestLineWhenAskedForOneThatIsGone() {
        var terminal = new Terminal(10, 3, 5);
        terminal.write(lines(1, 20));

        assertEquals("13", terminal.core.frame(0).rows().getFirst().text());
        assertTrue(terminal.core.frame(0).cursor().row() >= 3);
    }
}
