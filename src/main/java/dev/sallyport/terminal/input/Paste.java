package dev.sallyport.terminal.input;

import java.util.regex.Pattern;

/// Makes text from the clipboard safe to send: it may come from a web page that hides a command in it.
public final class Paste {

    private static final String BEGIN = "\033[200~";
    private static final String END = "\033[201~";
    private static final Pattern BRACKET = Pattern.compile("(\\x1b\\[|\\x9b)20[01]~");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");

    private Paste() {}

    /// The text without control characters but tab, its lines ended as the Enter key ends them.
    ///
    /// The end of a bracketed paste is taken out first, and whole, so that what is left of it is no text either; taking out
    /// ESC afterwards keeps one from being put together out of pieces.
    public static String clean(String text) {
        var unbracketed = BRACKET.matcher(text).replaceAll("");
        var lines = LINE_END.matcher(unbracketed).replaceAll("\r");
        return CONTROL.matcher(lines).replaceAll("");
    }

    /// What to send for cleaned text.
    public static String framed(String clean, boolean bracketed) {
        return bracketed ? BEGIN + clean + END : clean;
    }

    /// Whether a shell without bracketed paste would run part of it at once.
    public static boolean severalLines(String clean) {
        int end = clean.indexOf('\r');
        return end >= 0 && end < clean.length() - 1;
    }
}
