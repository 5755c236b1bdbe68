package dev.sallyport.terminal.view;

import java.util.List;

import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import dev.sallyport.terminal.engine.Style;

/// The four faces of a monospaced font, and the cell they ask for.
///
/// The width of a cell is the font's exact advance: a rounded one would let text drift away from its cells.
public final class Fonts {

    private static final List<String> FALLBACKS = List.of("DejaVu Sans Mono", "Menlo", "Cascadia Mono", "Consolas",
            "Liberation Mono", "Noto Sans Mono", "Monospaced");
    private static final int SAMPLE = 100;

    private final Font plain;
    private final Font bold;
    private final Font italic;
    private final Font boldItalic;
    private final double advance;
    private final double height;
    private final double baseline;

    public Fonts(String family, double size) {
        var found = installed(family);
        plain = Font.font(found, size);
        advance = advance(plain);
        bold = fitting(Font.font(found, FontWeight.BOLD, size));
        italic = fitting(Font.font(found, FontPosture.ITALIC, size));
        boldItalic = fitting(Font.font(found, FontWeight.BOLD, FontPosture.ITALIC, size));
        var bounds = new Text("Mg");
        bounds.setFont(plain);
        height = Math.ceil(bounds.getLayoutBounds().getHeight());
        baseline = Math.rint(-bounds.getLayoutBounds().getMinY());
    }

    /// The installed families whose letters are all of one width, by name. Measures each of them, which takes a moment; any
    /// thread may ask.
    public static List<String> monospaced() {
        return Font.getFamilies().stream().distinct().filter(Fonts::ofOneWidth).sorted().toList();
    }

    // Fonts of symbols have one width too, and none for the letters.
    private static boolean ofOneWidth(String family) {
        var font = Font.font(family, SAMPLE);
        double wide = width(font, "MMMM");
        return wide > 0 && Math.abs(wide - width(font, "iiii")) < 0.01 && Math.abs(wide - width(font, ".@W0")) < 0.01;
    }

    private static double width(Font font, String letters) {
        var text = new Text(letters);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private static String installed(String family) {
        var families = Font.getFamilies();
        if (families.contains(family)) {
            return family;
        }
        return FALLBACKS.stream().filter(families::contains).findFirst().orElse("Monospaced");
    }

    // A face of another width would not stand in the cells; the plain one does.
    private Font fitting(Font face) {
        return Math.abs(advance(face) - advance) < 0.01 ? face : plain;
    }

    private static double advance(Font font) {
        var text = new Text("M".repeat(SAMPLE));
        text.setFont(font);
        return text.getLayoutBounds().getWidth() / SAMPLE;
    }

    Font of(Style style) {
        if (style.has(Style.BOLD)) {
            return style.has(Style.ITALIC) ? boldItalic : bold;
        }
        return style.has(Style.ITALIC) ? italic : plain;
    }

    /// Pixels from one column to the next, not rounded.
    public double advance() {
        return advance;
    }

    /// Pixels from one row to the next, whole.
    public double height() {
        return height;
    }

    /// Pixels from the top of a row to its baseline, whole.
    public double baseline() {
        return baseline;
    }
}
