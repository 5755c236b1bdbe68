package dev.sallyport.sandbox.host.machine;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The ways in which a host writes time; hosts live in UTC, as cloud images do.
public final class Times {

    /// `Jan  5 08:00:07`
    public static final DateTimeFormatter LOG = of("MMM ppd HH:mm:ss");
    /// `Mon Jan  5 08:00:07 2026`
    public static final DateTimeFormatter LOGIN = of("EEE MMM ppd HH:mm:ss yyyy");
    /// `Mon Jan  5 08:00:07 UTC 2026`
    public static final DateTimeFormatter DATE = of("EEE MMM ppd HH:mm:ss 'UTC' yyyy");
    /// `Mon 2026-01-05 08:00:07 UTC`
    public static final DateTimeFormatter SYSTEMD = of("EEE yyyy-MM-dd HH:mm:ss 'UTC'");
    /// `08:00:07`
    public static final DateTimeFormatter CLOCK = of("HH:mm:ss");
    /// `08:00`
    public static final DateTimeFormatter MINUTE = of("HH:mm");
    /// `Jan  5 08:00`, for files of the last half year
    public static final DateTimeFormatter RECENT_FILE = of("MMM ppd HH:mm");
    /// `Jan  5  2026`, for older ones
    public static final DateTimeFormatter OLD_FILE = of("MMM ppd  yyyy");
    /// `Mon Jan  5 08:00`
    public static final DateTimeFormatter LAST = of("EEE MMM ppd HH:mm");

    private Times() {}

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
