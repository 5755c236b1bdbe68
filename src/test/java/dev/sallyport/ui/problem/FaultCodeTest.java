package dev.sallyport.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FaultCodeTest {

    @Test
    void isTheSameForTheSameFaultWhateverItsMessage() {
        assertThat(FaultCode.of(broken("a"))).isEqualTo(FaultCode.of(broken("b"))).matches("SP-[0-9A-F]{8}");
    }

    @Test
    void tellsPlacesApart() {
        assertThat(FaultCode.of(broken("a"))).isNotEqualTo(FaultCode.of(brokenElsewhere()));
    }

    @Test
    void tellsCausesApart() {
        var one = new IllegalStateException(new ArithmeticException());
        var other = new IllegalStateException(new ClassCastException());

        assertThat(FaultCode.of(one)).isNotEqualTo(FaultCode.of(other));
    }

    @Test
    void endsForACircleOfCauses() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(FaultCode.of(first)).startsWith("SP-");
    }

    @Test
    void copiesCodeFactsAndTrace() {
        var report = FaultReport.of(broken("boom"));

        assertThat(report.forClipboard("web-1")).startsWith(report.code() + "\nweb-1\n")
                .contains("IllegalStateException: boom")
                .contains("FaultCodeTest.broken");
    }

    @Test
    void keepsTheMessageOnOneLine() {
        assertThat(FaultReport.of(broken("two\nlines\u202e")).what()).doesNotContain("\n", "\u202e");
    }

    private static IllegalStateException broken(String message) {
        return new IllegalStateException(message);
    }

    private static IllegalStateException brokenElsewhere() {
        return new IllegalStateException();
    }
}
