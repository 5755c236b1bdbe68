package dev.sallyport.console;

import java.util.Optional;

/// What EC2 has kept of a console and what was read of it live, as one plain text.
///
/// @param seam where in the text the live part begins: what is before it is known from EC2 alone
public record MergedLog(String text, int seam) {

    /// Shorter ones happen by chance, in characters.
    private static final int CONVINCING = 20;
    /// Enough if it is the beginning of a line in both.
    private static final int CONVINCING_AT_LINE = 8;

    // Half a character is left where EC2 cuts its 64 KiB.
    private static final String HALVES = "\ufffd";

    /// Puts the two together where the end of the log is the beginning of what was read; either may begin and end in the
    /// middle of a line. If there is no such place, the log comes first, whole.
    ///
    /// @param systemLog what `GetConsoleOutput` gave
    /// @param live      a [Transcript]'s text
    public static MergedLog of(String systemLog, String live) {
        var log = PlainText.strip(systemLog.replaceFirst(HALVES + "+$", ""));
        var read = PlainText.strip(live.replaceFirst("^" + HALVES + "+", ""));
        return joined(log, read)
                .or(() -> joined(log, withoutFirstLine(read)))
                .or(() -> joined(withoutFirstLine(log), read))
                .orElseGet(() -> oneAfterTheOther(log, read));
    }

    private static Optional<MergedLog> joined(String log, String read) {
        if (read.length() >= log.length()) {
            var inside = Overlap.of(read, log);
            if (inside.whole() >= 0 && log.length() >= CONVINCING) {
                return Optional.of(new MergedLog(read, 0));
            }
        }
        var end = Overlap.of(log, read);
        if (end.whole() >= 0 && read.length() >= CONVINCING) {
            return Optional.of(new MergedLog(log, end.whole()));
        }
        int seam = log.length() - end.tail();
        return convincing(log, seam, end.tail())
                ? Optional.of(new MergedLog(log + read.substring(end.tail()), seam))
                : Optional.empty();
    }

    private static boolean convincing(String log, int seam, int length) {
        boolean atLine = seam == 0 || log.charAt(seam - 1) == '\n';
        return length >= (atLine ? CONVINCING_AT_LINE : CONVINCING);
    }

    /// A first line that was cut inside an escape sequence reads differently in the two.
    private static String withoutFirstLine(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    private static MergedLog oneAfterTheOther(String log, String read) {
        var gap = log.isEmpty() || log.endsWith("\n") || read.isEmpty() ? "" : "\n";
        return new MergedLog(log + gap + read, log.length() + gap.length());
    }
}
