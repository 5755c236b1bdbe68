package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `date [-u] [+FORMAT]`
final class ShowDate implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var now = io.machine().clock().instant();
        var last = args.isEmpty() ? "" : args.getLast();
        if (last.startsWith("+")) {
            io.println(formatted(now, last.substring(1)));
        } else if (last.isEmpty() || last.equals("-u")) {
            io.println(Times.DATE.format(now));
        } else {
            return io.error("invalid date '" + last + "'");
        }
        return 0;
    }

    private static String formatted(Instant now, String format) {
        var out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            out.append(c == '%' && i + 1 < format.length() ? part(now, format.charAt(++i)) : Character.toString(c));
        }
        return out.toString();
    }

    private static String part(Instant now, char letter) {
        var pattern = switch (letter) {
            case 'Y' -> "yyyy";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'F' -> "yyyy-MM-dd";
            case 'T' -> "HH:mm:ss";
            case 'N' -> "nnnnnnnnn";
            case 'j' -> "DDD";
            case 'a' -> "EEE";
            case 'A' -> "EEEE";
            case 'b' -> "MMM";
            case 'B' -> "MMMM";
            default -> "";
        };
        if (letter == 's') {
            return Long.toString(now.getEpochSecond());
        }
        return letter == 'Z'
                ? "UTC"
                : pattern.isEmpty()
                        ? Character.toString(letter)
                        : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC).format(now);
    }
}
