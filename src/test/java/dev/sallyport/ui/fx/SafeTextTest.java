package dev.sallyport.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource({"web-1,web-1", "'a\u0007b\u001b[31m','a\ufffdb\ufffd[31m'", "'a\nb','a\ufffdb'",
        "'safe\u202egnp.exe','safegnp.exe'", "'\u2066x\u2069\u200f','x'", "<b>bold</b>,<b>bold</b>",
        "grüße \u05e9\u05dc\u05d5\u05dd,grüße \u05e9\u05dc\u05d5\u05dd", "'\ue000','\ufffd'"})
    void makesOneHonestLineOfIt(String hostile, String shown) {
        assertThat(SafeText.line(hostile)).isEqualTo(shown);
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(SafeText.line("x".repeat(10_000))).hasSize(SafeText.LONGEST_LINE + 1).endsWith("x…");
    }

    @Test
    void keepsAPairOfSurrogatesAndReplacesALoneOne() {
        assertThat(SafeText.line("\ud83d\ude80 \ud83d")).isEqualTo("\ud83d\ude80 \ufffd");
    }

    @Test
    void keepsLineBreaksWhereThereMayBeSeveralLines() {
        assertThat(SafeText.lines("one\n\ttwo\u0000")).isEqualTo("one\n\ttwo\ufffd");
    }
}
