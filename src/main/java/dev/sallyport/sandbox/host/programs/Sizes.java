package dev.sallyport.sandbox.host.programs;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Sizes for people.
final class Sizes {

    private static final String UNITS = "KMGTP";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})([KMGTkmgt]?)(i?B)?");

    private Sizes() {}

    /// As `ls -h`: `812`, `4.0K`, `13M`; rounded up.
    static String human(long bytes) {
        if (bytes < 1024) {
            return Long.toString(bytes);
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1024) {
            value /= 1024;
            unit++;
        }
        double up = value < 9.95 ? Math.ceil(value * 10) / 10 : Math.ceil(value);
        return String.format(Locale.ROOT, up < 10 ? "%.1f%c" : "%.0f%c", up, UNITS.charAt(unit));
    }

    /// As `free -h`: `921Mi`.
    static String binary(long kib) {
        return kib < 10 * 1024 * 1024 ? kib / 1024 + "Mi" : kib / (1024 * 1024) + "Gi";
    }

    /// The bytes that `512`, `4K` or `6G` stand for; empty for what is no size.
    static OptionalLong parse(String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        int unit = matcher.group(2).isEmpty() ? -1 : UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT));
        long factor = 1L << (10 * (unit + 1));
        long number = Long.parseLong(matcher.group(1));
        return number > Long.MAX_VALUE / factor ? OptionalLong.empty() : OptionalLong.of(number * factor);
    }

    /// What a size of `human` stood for, roughly, to compare by.
    static double weight(String text) {
        var digits = text.replaceFirst("^\\s*(-?[0-9]*\\.?[0-9]*).*$", "$1");
        double number = digits.matches("-?[0-9]+(\\.[0-9]*)?|-?\\.[0-9]+") ? Double.parseDouble(digits) : 0;
        var rest = text.strip().substring(Math.min(text.strip().length(), digits.length()));
        int unit = rest.isEmpty() ? -1 : UNITS.indexOf(rest.toUpperCase(Locale.ROOT).charAt(0));
        return number * Math.pow(1024, unit + 1.0);
    }
}
