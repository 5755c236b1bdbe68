package dev.sallyport.saved;

/// Text that shows what it is: no control characters, nothing invisible, nothing that turns the writing round.
///
/// What comes from links and shared files is shown in questions, so it must not be able to look like something else.
public final class PlainText {

    private PlainText() {}

    /// Whether every character of `text` can be seen, blanks aside.
    public static boolean plain(String text) {
        return text.codePoints().noneMatch(PlainText::hidden);
    }

    /// `text` with what cannot be seen replaced by `�`, and cut where it is longer than `most` characters.
    public static String shown(String text, int most) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.appendCodePoint(hidden(point) ? 0xFFFD : point));
        return shown.length() <= most ? shown.toString() : shown.substring(0, most) + "…";
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> false;
        };
    }
}
