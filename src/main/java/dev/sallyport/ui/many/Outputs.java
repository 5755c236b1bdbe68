package dev.sallyport.ui.many;

import java.util.List;
import java.util.regex.Pattern;

import dev.sallyport.ui.fx.SafeText;

/// Makes what a host wrote fit to be shown: it can neither colour, move nor hide anything, nor be endless.
final class Outputs {

    /// The most lines that are ever shown of one answer; a report has them all.
    static final int MOST_LINES = 20_000;

    private static final int LONGEST_LINE = 2_000;
    private static final int TAB = 8;

    // ECMA-48 §5.4: control sequences; and operating system commands up to BEL or ST. Possessive, since the text is not ours.
    private static final Pattern SEQUENCES = Pattern
            .compile("\\e\\[[0-?]*+[ -/]*+[@-~]|\\e\\][^\\x07\\e]*+(?:\\x07|\\e\\\\)|\\e[ -/]*+[0-~]");

    private Outputs() {}

    /// The lines of `text` without escape sequences, each safe to show, at most [#MOST_LINES] and one.
    static List<String> lines(String text) {
        return text.lines().limit(MOST_LINES + 1L).map(Outputs::line).toList();
    }

    private static String line(String raw) {
        var plain = raw.indexOf('\033') < 0 ? raw : SEQUENCES.matcher(raw).replaceAll("");
        return SafeText.line(untabbed(plain), LONGEST_LINE);
    }

    private static String untabbed(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        var out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() <= LONGEST_LINE; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
