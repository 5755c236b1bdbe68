package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Load, memory and running time at this moment; they follow from the clock, so that all programs agree.
public final class Vitals {

    private final Spec spec;
    private final Clock clock;
    private volatile Instant bootedAt;

    Vitals(Spec spec, Clock clock) {
        this.spec = spec;
        this.clock = clock;
        this.bootedAt = spec.bootedAt();
    }

    void restarted(Instant at) {
        bootedAt = at;
    }

    public Instant bootedAt() {
        return bootedAt;
    }

    public Duration upFor() {
        var up = Duration.between(bootedAt, clock.instant());
        return up.isNegative() ? Duration.ZERO : up;
    }

    /// The averages over 1, 5 and 15 minutes, as `uptime` has them.
    public String loads() {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", load(60), load(300), load(900));
    }

    public double load(int seconds) {
        double phase = (double) (clock.instant().getEpochSecond() / 5 * 5 % 86_400) / seconds;
        return Math.max(0, 0.14 + 0.11 * Math.sin(phase));
    }

    /// How busy a processor is, in per cent, between 0 and 100.
    public double busy(int processor) {
        double second = clock.instant().getEpochSecond() % 3600;
        return 2.5 + 2 * Math.sin(second * 0.7 + processor * 2.1);
    }

    public long totalKib() {
        return spec.hardware().memoryKib();
    }

    public long freeKib() {
        return totalKib() * 38 / 100 - clock.instant().getEpochSecond() / 10 % 512 * 4;
    }

    public long cachedKib() {
        return totalKib() * 41 / 100;
    }

    public long usedKib() {
        return totalKib() - freeKib() - cachedKib();
    }

    public long availableKib() {
        return freeKib() + cachedKib() * 9 / 10;
    }

    String memoryFile() {
        return row("MemTotal", totalKib()) + row("MemFree", freeKib()) + row("MemAvailable", availableKib())
                + row("Buffers", 2088) + row("Cached", cachedKib() - 2088) + row("SwapCached", 0) + row("SwapTotal", 0)
                + row("SwapFree", 0) + row("Dirty", 148) + row("Shmem", 448);
    }

    private static String row(String name, long kib) {
        return String.format(Locale.ROOT, "%-15s %8d kB%n", name + ":", kib).replace("\r", "");
    }

    String uptimeFile() {
        double seconds = upFor().toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.2f %.2f", seconds, seconds * spec.hardware().processors() * 0.97) + "\n";
    }

    String loadFile(int processes) {
        return loads().replace(",", "") + " 1/" + processes + " " + (21_000 + processes) + "\n";
    }

    String processorsFile() {
        var text = new StringBuilder();
        for (int i = 0; i < spec.hardware().processors(); i++) {
            text.append(spec.hardware().architecture().equals("aarch64") ? arm(i) : intel(i)).append('\n');
        }
        return text.toString();
    }

    private static String intel(int i) {
        return "processor\t: " + i + "\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\n"
                + "model name\t: Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz\ncpu MHz\t\t: 2499.998\n"
                + "cache size\t: 36608 KB\nphysical id\t: 0\ncore id\t\t: " + i / 2 + "\nbogomips\t: 4999.99\n";
    }

    private static String arm(int i) {
        return "processor\t: " + i + "\nBogoMIPS\t: 243.75\nCPU implementer\t: 0x41\nCPU architecture: 8\n"
                + "CPU variant\t: 0x3\nCPU part\t: 0xd0c\nCPU revision\t: 1\n";
    }
}
