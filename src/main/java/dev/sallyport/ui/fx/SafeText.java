package dev.sallyport.ui.fx;

/// Makes text that other people wrote (tags, server messages) fit to be shown: it cannot break a line, hide or reorder its
/// neighbours, or fill the window.
public final class SafeText {

    /// Longest line shown, in characters: as long as an EC2 tag value may be (256).
    public static final int LONGEST_LINE = 256;

    private static final int LONGEST_TEXT = 8_000;

    private SafeText() {}

    /// `text` as one line: control characters become `�`, direction overrides and isolates go, the end is cut.
    public static String line(String text) {
        return clean(text, LONGEST_LINE, false);
    }

    /// The same with another length, for lines that are read and not only glanced at.
    ///
    /// @param longest in characters
    public static String line(String text, int longest) {
        return clean(text, longest, false);
    }

    /// `text` with its line breaks and tabs kept, at most 8,000 characters.
    public static String lines(String text) {
        return clean(text, LONGEST_TEXT, true);
    }

    private static String clean(String text, int longest, boolean breaks) {
        var out = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (out.length() >= longest) {
                return out.append('…').toString();
            }
            if (breaks && (c == '\n' || c == '\t')) {
                out.appendCodePoint(c);
            } else if (!changesDirection(c)) {
                out.appendCodePoint(unseen(c) ? 0xFFFD : c);
            }
        }
        return out.toString();
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }

    // Unicode TR 9: marks, embeddings, overrides and isolates. Letters keep their own direction without them.
    private static boolean changesDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
