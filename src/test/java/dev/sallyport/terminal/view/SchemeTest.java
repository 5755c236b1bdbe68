package dev.sallyport.terminal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeTest {

    static List<Scheme> all() {
        return List.of(Scheme.DARK, Scheme.LIGHT, Scheme.CONTRAST, Scheme.SOLARIZED_DARK, Scheme.SOLARIZED_LIGHT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void textIsReadable(Scheme scheme) {
        assertThat(contrast(scheme.foreground(), scheme.background())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCursorStandsOut(Scheme scheme) {
        assertThat(contrast(scheme.cursor(), scheme.background())).isGreaterThanOrEqualTo(3);
    }

    /// WCAG 2.2, "contrast ratio".
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
