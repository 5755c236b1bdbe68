package dev.sallyport.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasteTest {

    @Test
    void endsLinesAsTheEnterKeyDoes() {
        assertEquals("a\rb\rc\rd", Paste.clean("a\nb\r\nc\rd"));
    }

    @Test
    void keepsTextAndTabs() {
        assertEquals("tab\there é日🙂", Paste.clean("tab\there é日🙂"));
    }

    @Test
    void takesOutTheEndOfTheBracketAndAllControls() {
        assertEquals("rm -rf\rx", Paste.clean("rm\033[201~ -rf\n\003\004\177\u009bx\u0000"));
        assertEquals("a", Paste.clean("\u009b201~a\033[200~"));
    }

    @Test
    void leavesNoBracketThatIsPutTogetherFromPieces() {
        var clean = Paste.clean("\033[20\033[201~1~evil");

        assertFalse(clean.contains("\033"));
    }

    @Test
    void putsBracketsAroundItWhenAsked() {
        assertEquals("\033[200~x\033[201~", Paste.framed("x", true));
        assertEquals("x", Paste.framed("x", false));
    }

    @Test
    void knowsWhenAShellWouldRunSomethingBeforeTheEnd() {
        assertFalse(Paste.severalLines("one"));
        assertFalse(Paste.severalLines("one\r"));
        assertTrue(Paste.severalLines("one\rtwo"));
    }
}
