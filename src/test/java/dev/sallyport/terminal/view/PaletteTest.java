package dev.sallyport.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.terminal.engine.Style;

class PaletteTest {

    static Stream<Scheme> schemes() {
        return Stream.of(Scheme.DARK, Scheme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void coloursOfTextAreReadableOnTheGround(Scheme scheme) {
        assertTrue(Palette.contrast(scheme.foreground(), scheme.background()) >= 7);
        assertTrue(Palette.contrast(scheme.foreground(), scheme.selection()) >= 4.5);
        for (int colour : new int[]{1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14}) {
            assertTrue(Palette.contrast(scheme.sixteen().get(colour), scheme.background()) >= 4.5, "colour " + colour);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void anyTwoDifferentColoursOfTheSchemeCanBeRead(Scheme scheme) {
        var palette = new Palette(scheme);
        for (int text = -1; text < 16; text++) {
            for (int ground = -1; ground < 16; ground++) {
                var style = new Style(text, ground, 0);
                double contrast = Palette.contrast(palette.foreground(style, false), palette.background(style, false));
                assertTrue(contrast >= 4.4 || contrast == 1, text + " on " + ground + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void keepsTheColoursThatAProgramMixedItself(Scheme scheme) {
        var style = new Style(Style.RGB | 0x111111, Style.RGB | 0x121212, 0);
        var palette = new Palette(scheme);

        assertEquals(0x111111, palette.foreground(style, false));
        assertEquals(0x121212, palette.background(style, false));
        assertEquals(0x121212, palette.foreground(style.with(Style.INVERSE), false));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void swapsGroundAndTextWhenTheScreenIsReversed(Scheme scheme) {
        var palette = new Palette(scheme);

        assertEquals(scheme.foreground(), palette.background(Style.PLAIN, true));
        assertEquals(scheme.background(), palette.foreground(Style.PLAIN, true));
        assertEquals(scheme.background(), palette.background(Style.PLAIN.with(Style.INVERSE), true));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void hasTheColoursOfXterm(Scheme scheme) {
        var palette = new Palette(scheme);

        assertEquals(0x000000, palette.indexed(16));
        assertEquals(0x5F8700, palette.indexed(64));
        assertEquals(0xFFFFFF, palette.indexed(231));
        assertEquals(0x080808, palette.indexed(232));
        assertEquals(0xEEEEEE, palette.indexed(255));
    }
}
