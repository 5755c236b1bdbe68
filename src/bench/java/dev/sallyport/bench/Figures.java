package dev.sallyport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Times of one thing in milliseconds, in the order in which they were taken.
final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();

    Figures() {}

    Figures add(double value) {
        millis.add(value);
        return this;
    }

    /// Adds the time since `start`, a [System#nanoTime].
    Figures since(long start) {
        return add(millisSince(start));
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    int count() {
        return millis.size();
    }

    double median() {
        var sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// The smallest time that at least `share` of all times do not exceed.
    double percentile(double share) {
        var sorted = sorted();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    double most() {
        return Collections.max(millis);
    }

    /// The span from the shortest to the longest.
    String span() {
        return ms(Collections.min(millis)) + " – " + ms(most());
    }

    /// How many times as long as `peer` this takes, by the medians.
    String times(Figures peer) {
        return ratio(median(), peer.median());
    }

    static String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", ours / theirs);
    }

    /// With decimals only where they say something.
    static String ms(double value) {
        return String.format(Locale.ROOT, value < 0.995 ? "%.3f" : value < 99.5 ? "%.1f" : "%.0f", value);
    }

    private List<Double> sorted() {
        return millis.stream().sorted().toList();
    }
}
