package dev.sallyport.terminal;

import dev.sallyport.terminal.view.Scheme;

/// How a terminal looks: what the user can set.
///
/// @param family     of the font; a monospaced one that is installed takes its place if it is not
/// @param size       of the font in pixels, before zoom
/// @param scrollback how many lines are kept above the screen
public record TerminalLook(String family, double size, Scheme scheme, int scrollback) {

    public static final double SMALLEST = 6;
    public static final double LARGEST = 72;

    public static final TerminalLook DARK = new TerminalLook("DejaVu Sans Mono", 14, Scheme.DARK, 10_000);
    public static final TerminalLook LIGHT = new TerminalLook("DejaVu Sans Mono", 14, Scheme.LIGHT, 10_000);

    public TerminalLook {
        size = Math.clamp(size, SMALLEST, LARGEST);
        scrollback = Math.clamp(scrollback, 0, 1_000_000);
    }

    public TerminalLook withScheme(Scheme other) {
        return new TerminalLook(family, size, other, scrollback);
    }

    public TerminalLook withSize(double other) {
        return new TerminalLook(family, other, scheme, scrollback);
    }
}
