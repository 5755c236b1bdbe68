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

    public Scheme {
        sixteen = List.copyOf(sixteen);
        if (sixteen.size() != 16) {
            throw new IllegalArgumentException("a scheme has sixteen colours, not " + sixteen.size());
        }
    }
}
