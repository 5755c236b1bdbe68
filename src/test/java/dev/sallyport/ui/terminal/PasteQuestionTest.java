package dev.sallyport.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasteQuestionTest {

    @Test
    void showsEachLineThatWouldBeSentOnItsOwn() {
        assertEquals("echo one\necho two\n", PasteQuestion.preview("echo one\recho two\r"));
    }
}
