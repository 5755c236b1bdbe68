package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What JediTerm's own parser gets wrong, and what programs of today send.
class SequencesTest {

    private static final String ESC = "\033";

    private final Terminal terminal = new Terminal(20, 5);

    @Test
    void changesTheCursorShapeWithoutTouchingTheText() {
        terminal.write("abc\033[1;1H\033[5 q");

        assertEquals("abc", terminal.row(0));
        assertEquals(CursorShape.BAR, terminal.frame().cursor().shape());
        assertTrue(terminal.frame().cursor().blinking());
    }

    @Test
    void switchesEveryModeOfOneSequence() {
        terminal.write("\033[?1006;1000;2004h");
        assertTrue(terminal.core.modes().containsAll(List.of(Mode.MOUSE_SGR, Mode.MOUSE_CLICKS, Mode.BRACKETED_PASTE)));

        terminal.write("\033[?1000;2004l");
        assertFalse(terminal.core.isOn(Mode.MOUSE_CLICKS));
        assertFalse(terminal.core.isOn(Mode.BRACKETED_PASTE));
        assertTrue(terminal.core.isOn(Mode.MOUSE_SGR));
    }

    @Test
    void readsColoursWithColons() {
        terminal.write(
                "\033[38:2::1:2:3ma\033[38:2:4:5:6mb\033[48:5:9mc\033[58:2::9:9:9;1md\033[4:3me\033[0;38;2;7;8;9mf");

        assertEquals("abcdef", terminal.row(0));
        assertEquals(Style.RGB | 0x010203, terminal.style(0, 0).foreground());
        assertEquals(Style.RGB | 0x040506, terminal.style(0, 1).foreground());
        assertEquals(9, terminal.style(0, 2).background());
        assertTrue(terminal.style(0, 3).has(Style.BOLD));
        assertEquals(3, terminal.style(0, 4).underline());
        assertEquals(new Style(Style.RGB | 0x070809, Style.DEFAULT, 0), terminal.style(0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[<u", "[>4;2m", "[?4;2m", "[>1u", "[=1;1u", "[?u", "[?2026$p", "[1;2;3\"q", "[12345#w",
        "[??1h",
        "[1<h", "_Gi=1;AAAA\033\\", "^private\033\\", "Xstring\033\\", "kscreen title\033\\", "P1$tfoo\033\\",
        "]1337;x=y\007",
        "]52;c;aGVsbG8=\007", "]133;A\033\\", "]8;;http://x\033\\", "%G", " F", "#5",
        "[0;1;2;3;4;5;6;7;8;9;10;11;12;13z",
        "[99999999999999999999X", "[:;:;m", "(", "[38;5m", "[38;2;1m", "[38:5:999m", "[?7778z"})
    void printsNothingOfWhatItDoesNotKnow(String sequence) {
        terminal.write("x" + ESC + sequence + (sequence.equals("(") ? "B" : "") + "y");

        assertEquals("xy", terminal.row(0).replace("  ", ""));
        assertEquals(Style.PLAIN, terminal.style(0, 1));
    }

    @Test
    void abortsAStringAtCancelAndAtAnotherEscape() {
        terminal.write("\033]0;half\030a\033]0;half\033[1mb\033P half\033[Hc");

        assertEquals("cb", terminal.row(0));
        assertEquals(List.of(), terminal.titles);
        assertTrue(terminal.style(0, 1).has(Style.BOLD));
    }

    @Test
    void beginsAnewAtAnEscapeInsideASequence() {
        terminal.write("a\033[1;\033[4mb\033[3\030c");

        assertEquals("abc", terminal.row(0));
        assertEquals(Style.PLAIN.withUnderline(1), terminal.style(0, 1));
    }

    @Test
    void actsOnControlsInsideASequence() {
        terminal.write("ab\033[\r1Cx");

        assertEquals("ax", terminal.row(0));
    }

    @Test
    void keepsTheTextOnASoftReset() {
        terminal.write("text\033[1;4m\033[2;3r\033[?6h\033[4h\033[!p");

        assertEquals("text", terminal.row(0));
        assertFalse(terminal.core.isOn(Mode.ORIGIN));
        assertFalse(terminal.core.isOn(Mode.INSERT));
        terminal.write("\033[5;1Hx");
        assertEquals("x", terminal.row(4));
        assertEquals(Style.PLAIN, terminal.style(4, 0));
    }

    @Test
    void clearsEverythingOnAFullReset() {
        terminal.write("a\r\nb\r\nc\r\nd\r\ne\r\nf\033[?1049h\033[31mx\033c");

        assertEquals("", terminal.all());
        assertEquals("1,1", terminal.cursor());
        assertFalse(terminal.frame().alternate());
    }

    @Test
    void repeatsTheLastCharacter() {
        terminal.write("ab\033[3b日\033[b");
        assertEquals("abbbb日日", terminal.row(0));
    }

    @Test
    void savesAndRestoresTheCursor() {
        terminal.write("\033[2;3H\033[31m\033[s\033[H\033[m\033[ux");

        assertEquals("  x", terminal.row(1));
        assertEquals(1, terminal.style(1, 2).foreground());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"␛[2I|1,17", "␛[20G␛[Z|1,17", "␛[20G␛[2Z|1,9", "␛[3a|1,4",
        "␛[2e|3,1", "␛[3d|3,1", "␛[7`|1,7", "→→→→|1,20", "␛[3;5H␛H␛[1;1H→|1,5", "␛[3g→|1,20",
        "␛[9;9H␛[A␛[2D|4,7", "␛[2E|3,1", "␛[4;4H␛[F|3,1", "␛[99;99H|5,20",
        "␛[2;4r␛[?6h␛[2;2H|3,2",
        "␛[2;4r␛[9B|4,1", "␛[5;1H␛[2;4r␛[5;3H↓|5,3"})
    void movesTheCursor(String sequence, String expected) {
        // The table trims what counts as blank, so the controls stand there as pictures.
        terminal.write(sequence.replace('␛', '\033').replace('→', '\t').replace('↓', '\n'));

        assertEquals(expected, terminal.cursor());
    }

    @Test
    void insertsInInsertMode() {
        terminal.write("world\033[1G\033[4hhello \033[4lW");

        assertEquals("hello World", terminal.row(0));
    }

    @Test
    void scrollsOnlyTheRegion() {
        terminal.write("1\r\n2\r\n3\r\n4\r\n5\033[2;4r\033[4;1H\nx");
        assertEquals("1\n3\n4\nx\n5", terminal.screen());

        terminal.write("\033[2;1H\033M\033[5;1H\n\n");
        assertEquals("1\n\n3\n4\n5", terminal.screen());
    }

    @Test
    void writesOverTheLastColumnWithoutWrapping() {
        terminal.write("\033[?7l" + "a".repeat(19) + "xyz");
        assertEquals("a".repeat(19) + "z", terminal.row(0));
        assertEquals("", terminal.row(1));
    }

    @Test
    void wrapsOnlyWhenTheNextCharacterComes() {
        terminal.write("a".repeat(20));
        assertEquals("1,20", terminal.cursor());

        terminal.write("\bx");
        assertEquals("a".repeat(18) + "xa", terminal.row(0));
        terminal.write("\033[20Gbc");
        assertEquals("c", terminal.row(1));
    }

    @Test
    void drawsLinesInTheLineDrawingSet() {
        terminal.write("\033(0lqk\033(Bq\033)0\016x\017x\033*0\033Nxx");
        assertEquals("┌─┐q│x│x", terminal.row(0));
    }

    @Test
    void carriesHiddenAndStruckText() {
        terminal.write("\033[8ma\033[28;9mb\033[29;53mc");

        assertTrue(terminal.style(0, 0).has(Style.HIDDEN));
        assertEquals(Style.PLAIN.with(Style.STRIKE), terminal.style(0, 1));
        assertEquals(Style.PLAIN.with(Style.OVERLINE), terminal.style(0, 2));
    }

    @Test
    void erasesWithTheColourOfTheGround() {
        terminal.write("abc\033[44m\033[2K\033[3;1H\033[J");

        assertEquals(4, terminal.style(0, 19).background());
        assertEquals(4, terminal.style(4, 0).background());
        assertEquals(Style.DEFAULT, terminal.style(1, 0).background());
    }

    @Test
    void insertsAndDeletesCellsAndLines() {
        terminal.write("abcdef\033[3G\033[2@\033[6G\033[P");
        assertEquals("ab  cef", terminal.row(0).replace("d", "") + "");
        terminal.write("\033[2;1H2\033[3;1H3\033[2;1H\033[Lx\033[1;1H\033[2M");
        assertEquals("2\n3", terminal.screen());
    }

    @Test
    void holdsAFrameForAShortWhileOnly() {
        terminal.write("\033[?2026h");
        assertTrue(terminal.core.held());

        terminal.now = TerminalCore.LONGEST_HOLD;
        terminal.write("\033[?2026l\033[?2026h");
        assertFalse(terminal.core.held(), "a program that never pauses is shown all the same");
        terminal.frame();
        terminal.write("\033[?2026l\033[?2026h");
        assertTrue(terminal.core.held());
        terminal.write("\033[?2026l");
        assertFalse(terminal.core.held());
    }

    @Test
    void takesTheTitleWithoutItsControls() {
        terminal.write("\033]0;web-1\u0007\033]2;a\u202Eb\033\\\033[22;0t\033]2;other\007\033[23;0t");

        assertEquals(List.of("web-1", "ab", "other", "ab"), terminal.titles);
    }

    @Test
    void ringsTheBell() {
        terminal.write("a\007b");
        assertEquals(1, terminal.bells);
        assertEquals("ab", terminal.row(0));
    }
}
