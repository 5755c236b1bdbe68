package dev.sallyport.console;

/// One line of a console as a reader sees it, without control characters, and where its bytes were.
final class PlainLine {

    private final String text;
    private final long start;
    private final int[] ends;

    /// @param start where the line began, in bytes
    /// @param ends  for each character, how many bytes after `start` it ended
    PlainLine(String text, long start, int[] ends) {
        this.text = text;
        this.start = start;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /// The position of the line's first character as it is now: what a carriage return has overwritten does not count.
    long position() {
        return text.isEmpty() ? start : Math.max(start, start + ends[0] - bytes(text.codePointAt(0)));
    }

    /// The position behind the first `characters` of it.
    long endOf(int characters) {
        return characters == 0 ? position() : start + ends[characters - 1];
    }

    private static int bytes(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
