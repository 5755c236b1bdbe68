package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class GuiseLookTest {

    private static final Pattern COLOUR = Pattern.compile("\\.guise-([a-z]+) \\{ -guise: (#[0-9a-f]{6});");

    // Primer's -color-bg-default and -color-bg-subtle, which tabs have at rest, selected and under the pointer.
    private static final List<String> BACKGROUNDS = List.of("#ffffff", "#f6f8fa", "#0d1117", "#161b22");

    @Test
    void everyColourStandsOutFromEveryBackgroundInBothThemes() throws IOException {
        var colours = colours();

        assertThat(colours).containsOnlyKeys(GuiseLook.COLOURS);
        colours.forEach((name, colour) -> BACKGROUNDS.forEach(background -> assertThat(contrast(colour, background))
                .as(name + " on " + background)
                .isGreaterThanOrEqualTo(3)));
    }

    @Test
    void noTwoColoursLookAlike() throws IOException {
        var colours = List.copyOf(colours().values());
        for (int i = 0; i < colours.size(); i++) {
            for (int j = i + 1; j < colours.size(); j++) {
                assertThat(distance(colours.get(i), colours.get(j))).isGreaterThan(0.15);
            }
        }
    }

    @Test
    void wearsOnlyColoursThatItKnows() {
        var node = new Region();

        GuiseLook.wear(node, "red } .root { -fx-opacity: 0");
        assertThat(node.getStyleClass()).isEmpty();
        GuiseLook.wear(node, "red");
        assertEquals(List.of("guise", "guise-red"), node.getStyleClass());
    }

    private static Map<String, String> colours() throws IOException {
        try (var in = GuiseLookTest.class.getResourceAsStream("Session.css")) {
            var found = new HashMap<String, String>();
            COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(one -> found.put(one.group(1), one.group(2)));
            return found;
        }
    }

    // WCAG 2.1, contrast ratio.
    private static double contrast(String one, String other) {
        double a = luminance(Color.web(one));
        double b = luminance(Color.web(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double distance(String one, String other) {
        var a = Color.web(one);
        var b = Color.web(other);
        return Math.hypot(Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()), a.getBlue() - b.getBlue());
    }
}
