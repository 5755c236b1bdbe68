package dev.sallyport.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

/// The contrast of each text on a screen with what it stands on, from the colours that the style sheets came to.
///
/// Where the ground is translucent it is mixed with what is behind it. What is disabled is left out, as WCAG 2.2 does.
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double LARGE = 3;
    // WCAG's 18 points, 14 if bold, in pixels.
    private static final double LARGE_PX = 24;
    private static final double LARGE_BOLD_PX = 18.66;

    private Contrast() {}

    static List<String> faults(Scene scene) {
        var faults = new ArrayList<String>();
        for (var node : Nodes.shown(scene.getRoot())) {
            if (node instanceof Text text && !text.getText().isBlank() && opacity(text) > 0.05
                    && !Nodes.within(text, Node::isDisabled) && text.getFill() instanceof Color fill
                    && !Nodes.styled(text, "terminal-view")) {
                var ground = ground(text, scene);
                var colour = over(fill.deriveColor(0, 1, 1, opacity(text)), ground);
                double ratio = ratio(colour, ground);
                double least = text instanceof FontIcon || large(text) ? LARGE : TEXT;
                if (ratio < least) {
                    faults.add(String.format(Locale.ROOT, "%.2f: %s \"%s\" of %s", ratio, kind(text),
                            shorten(text.getText()),
                            Nodes.name(Optional.<Node>ofNullable(text.getParent()).orElse(text))));
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    static double ratio(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static String kind(Text text) {
        return text instanceof FontIcon ? "icon" : "text";
    }

    private static String shorten(String text) {
        return text.length() > 30 ? text.substring(0, 30) : text;
    }

    private static boolean large(Text text) {
        double size = text.getFont().getSize();
        return size >= LARGE_PX || (size >= LARGE_BOLD_PX && text.getFont().getStyle().contains("Bold"));
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color ground(Node node, Scene scene) {
        var layers = new ArrayList<Color>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region) {
                layers.addAll(fills(region.getBackground()));
                if (!layers.isEmpty() && layers.getLast().isOpaque()) {
                    break;
                }
            }
        }
        var ground = scene.getFill() instanceof Color fill ? fill : Color.WHITE;
        for (int i = layers.size() - 1; i >= 0; i--) {
            ground = over(layers.get(i), ground);
        }
        return ground;
    }

    // From the top down, as far as it can be seen through. Where the top is opaque, what is under it is its border.
    private static List<Color> fills(@org.jspecify.annotations.Nullable Background background) {
        var colours = new ArrayList<Color>();
        if (background != null) {
            for (var fill : background.getFills().reversed()) {
                if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                    colours.add(colour);
                    if (colour.isOpaque()) {
                        break;
                    }
                }
            }
        }
        return colours;
    }

    private static Color over(Color top, Color bottom) {
        double a = top.getOpacity();
        return Color.color(top.getRed() * a + bottom.getRed() * (1 - a),
                top.getGreen() * a + bottom.getGreen() * (1 - a),
                top.getBlue() * a + bottom.getBlue() * (1 - a));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
