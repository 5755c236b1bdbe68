package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideTest {

    private final Terminal terminal = new Terminal(6, 3);

    @ParameterizedTest
    @CsvSource({"a,1", "é,1", "日,2", "한,2", "ｱ,1", "Ａ,2", "🙂,2", "🚀,2", "𝐀,1", "─,1", "\u0301,0", "\u200D,0", "𠀀,2",
        "✓,1",
        "⌚,2", "\uE0B0,1", "\uE000,1"})
    void countsCellsAsTheCLibraryDoes(String text, int width) {
        assertEquals(width, CharWidth.of(text.codePointAt(0)));
    }

    @Test
    void takesTwoCellsAndWrapsWhole() {
        terminal.write("abcde日x");

        assertEquals("abcde\n日x", terminal.screen());
        assertEquals("2,4", terminal.cursor());
    }

    @Test
    void showsCharactersOutsideTheBasicPlane() {
        terminal.write("🙂x𝐀");
        assertEquals("🙂x𝐀", terminal.screen());
        assertEquals("1,5", terminal.cursor());
    }

    @Test
    void blanksTheOtherHalfOfACharacterThatIsOverwritten() {
        terminal.write("日本\033[1;2Hx");
        assertEquals(" x本", terminal.row(0));

        terminal.write("\033[1;3Hy");
        assertEquals(" xy", terminal.row(0));
        terminal.write("\033[2;1H🙂b\033[2;1Hc\033[3;1H日\033[3;2H\033[K");
        assertEquals("c b", terminal.row(1));
        assertEquals("", terminal.row(2));
    }

    @Test
    void blanksHalvesThatInsertingAndDeletingLeave() {
        terminal.write("日本語\033[1;2H\033[@");
        assertEquals("   本", terminal.row(0));

        terminal.write("\r\n日本語\033[2;2H\033[P");
        assertEquals("  本語".stripTrailing(), " " + terminal.row(1));
    }

    @Test
    void joinsMarksToTheCharacterBefore() {
        terminal.write("e\u0301x日\u0301\033[3;1Habcdee\u0301");

        assertEquals("e\u0301x日\u0301", terminal.row(0));
        assertEquals("abcdee\u0301", terminal.row(2));
    }

    @Test
    void ignoresAMarkWithNothingBeforeIt() {
        terminal.write("\u0301a");
        assertEquals("a", terminal.row(0));
    }

    @Test
    void putsAReplacementForWhatIsNotUtf8() {
        terminal.write((byte) 'a', (byte) 0xFF, (byte) 'b', (byte) 0xE6, (byte) 0x97, (byte) 'c');
        assertEquals("a\uFFFDb\uFFFDc", terminal.row(0));
    }

    @Test
    void waitsForTheRestOfACharacter() {
        terminal.write((byte) 0xE6).write((byte) 0x97).write((byte) 0xA5);
        terminal.write((byte) 0xF0).write((byte) 0x9F, (byte) 0x99).write((byte) 0x82);
        assertEquals("日🙂", terminal.row(0));
    }
}
