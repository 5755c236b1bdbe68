package dev.sallyport.sandbox.host.programs;

import dev.sallyport.sandbox.host.tty.CharWidth;

/// Cuts a line to the screen's width; escape sequences take no room and are all kept.
final class Clip {

    private Clip() {}

    static String to(int columns, String line) {
        var out = new StringBuilder();
        int used = 0;
        int i = 0;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            if (c == '\u001b') {
                int end = endOfSequence(line, i);
                out.append(line, i, end);
                i = end;
                continue;
            }
            var shown = c == '\t' ? " ".repeat(8 - used % 8) : c < ' ' ? "^" + (char) (c + '@') : Character.toString(c);
            int width = CharWidth.of(shown);
            if (used + width <= columns) {
                out.append(shown);
            }
            used += width;
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static int endOfSequence(String line, int from) {
        int i = from + 1;
        if (i < line.length() && line.charAt(i) == '[') {
            i++;
            while (i < line.length() && (line.charAt(i) < '@' || line.charAt(i) > '~')) {
                i++;
            }
        }
        return Math.min(line.length(), i + 1);
    }
}
