package dev.sallyport.sandbox.host.programs;

import java.util.Locale;

/// Sizes for people.
final class Sizes {

    private static final String UNITS = "KMGTP";

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
}
