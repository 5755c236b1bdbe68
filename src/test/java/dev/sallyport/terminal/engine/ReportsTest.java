package dev.sallyport.terminal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    private final Terminal terminal = new Terminal(20, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"␛[c~␛[?62;22c", "␛[0c~␛[?62;22c", "␛Z~␛[?62;22c",
        "␛[>c~␛[>0;277;0c", "␛[=c~␛P!|00000000␛\\", "␛[>q~␛P>|Sallyport␛\\", "␛[5n~␛[0n",
        "␛[3;4H␛[6n~␛[3;4R", "␛[3;4H␛[?6n~␛[?3;4R", "␛[2;4r␛[?6h␛[6n~␛[1;1R",
        "␛[18t~␛[8;5;20t", "␛[?25$p~␛[?25;1$y", "␛[?1000$p~␛[?1000;2$y",
        "␛[?9999$p~␛[?9999;0$y",
        "␛[4$p~␛[4;2$y", "␛[?2026$p~␛[?2026;2$y", "␛]11;?␇~␛]11;rgb:1010/2020/3030␛\\",
        "␛]10;?␛\\~␛]10;rgb:e0e0/e0e0/e0e0␛\\", "␛]4;1;?␇~␛]4;1;rgb:e0e0/e0e0/e0e0␛\\",
        "␛[1;38;5;9m␛P$qm␛\\~␛P1$r0;1;38:5:9m␛\\", "␛[2;3r␛P$qr␛\\~␛P1$r2;3r␛\\",
        "␛[6 q␛P$q q␛\\~␛P1$r6 q␛\\", "␛P$qz␛\\~␛P0$r␛\\",
        "␛P+q544e␛\\~␛P0+r␛\\"})
    void answers(String question, String answer) {
        terminal.write(escaped(question));

        assertEquals(escaped(answer), terminal.replies.toString());
        assertEquals("", terminal.screen());
    }

    // A table of values is trimmed, and ESC counts as a blank there.
    private static String escaped(String visible) {
        return visible.replace('␛', '\033').replace('␇', '\007');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033]0;evil\007\033[21t", "\033]52;c;?\007", "\033]0;x\007\033[20t", "\033[1c", "\005"})
    void answersNothingThatAFileCouldAbuse(String question) {
        terminal.write(question);

        assertEquals("", terminal.replies.toString());
    }

    @Test
    void countsTheLastColumnWhileAWrapIsDue() {
        terminal.write("a".repeat(20) + "\033[6n");

        assertEquals("\033[1;20R", terminal.replies.toString());
    }
}
