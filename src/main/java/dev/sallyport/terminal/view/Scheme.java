package dev.sallyport.terminal.view;

import java.util.List;

/// The colours of a terminal, each 0xRRGGBB: its own and the sixteen that programs name by number.
public record Scheme(String name, int foreground, int background, int cursor, int selection, List<Integer> sixteen) {

    public static final Scheme DARK = new Scheme("dark", 0xD6D9DF, 0x16181D, 0xD6D9DF, 0x34507A,
            List.of(0x2B2F38, 0xF2777A, 0x8FC86F, 0xE6C35C, 0x6CB1F7, 0xD69CF0, 0x5CC8C8, 0xC9CCD3, 0x7F8794, 0xFF9496,
                    0xABE08A, 0xF7DD8B, 0x94C9FF, 0xE8BAFF, 0x86E2E2, 0xFFFFFF));

    public static final Scheme LIGHT = new Scheme("light", 0x24272E, 0xFDFDFC, 0x24272E, 0xB9D4F7,
            List.of(0x24272E, 0xB3261E, 0x2B6E1F, 0x7A5B00, 0x1F5FBF, 0x8B34A8, 0x0B6B73, 0xDFE1E5, 0x676D76, 0xC4352C,
                    0x2F7A22, 0x876500, 0x2A6BD0, 0x9B42BA, 0x0D747D, 0xFFFFFF));

    /// As far apart as a screen can show them: white on black, every colour at 7:1 or more on it but black itself.
    public static final Scheme CONTRAST = new Scheme("contrast", 0xFFFFFF, 0x000000, 0xFFFF00, 0x0037DA,
            List.of(0x000000, 0xFF7A7A, 0x5FFF5F, 0xFFFF5F, 0x8CBAFF, 0xFF8CFF, 0x5FFFFF, 0xFFFFFF, 0xB0B0B0, 0xFFA0A0,
                    0x9CFF9C, 0xFFFFA8, 0xB4D2FF, 0xFFB5FF, 0xA8FFFF, 0xFFFFFF));

    // Ethan Schoonover's values, https://ethanschoonover.com/solarized/, in the order that he gives for terminals.
    private static final List<Integer> SOLARIZED = List.of(0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682,
            0x2AA198, 0xEEE8D5, 0x002B36, 0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3);

    public static final Scheme SOLARIZED_DARK = new Scheme("solarized-dark", 0x839496, 0x002B36, 0x93A1A1, 0x073642,
            SOLARIZED);

    /// Its text is base01, which the palette has for emphasis: its usual base00 stands at 4.1:1 here, too faint to read
    /// all day.
    public static final Scheme SOLARIZED_LIGHT = new Scheme("solarized-light", 0x586E75, 0xFDF6E3, 0x586E75, 0xEEE8D5,
            SOLARIZED);

    public Scheme {
        sixteen = List.copyOf(sixteen);
        if (sixteen.size() != 16) {
            throw new IllegalArgumentException("a scheme has sixteen colours, not " + sixteen.size());
        }
    }
}
