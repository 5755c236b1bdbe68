package dev.sallyport.sandbox.host.boot;

import java.time.Duration;

/// How fast time passes while a machine boots and on its serial line.
///
/// @param times 1 for the pace of a real machine, 50 for fifty times that
public record Pace(double times) {

    public static final Pace REAL = new Pace(1);
    /// 115200 baud with a start and a stop bit around eight bits of data.
    private static final int BYTES_PER_SECOND = 11_520;

    public Pace {
        if (!(times > 0)) {
            throw new IllegalArgumentException("time must pass: " + times);
        }
    }

    /// What a pause of a real machine takes.
    Duration of(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() / times));
    }

    /// What it takes to carry so many bytes over the line.
    Duration ofBytes(int count) {
        return of(Duration.ofNanos(count * 1_000_000_000L / BYTES_PER_SECOND));
    }
}
