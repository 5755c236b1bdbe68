package dev.sallyport.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was opened how often and when last, by keys that mean nothing here. Immutable.
///
/// A use counts 1 and halves every 14 days, so that what was opened daily last month gives way to what is opened daily
/// now. At most 500 keys are kept; those that count least go.
///
/// @param uses by key
public record Usage(Map<String, Use> uses) {

    /// How much a key counts.
    ///
    /// @param weight   at `at`; from 0
    /// @param atSecond when it was last used, in seconds since 1970
    public record Use(double weight, long atSecond) {

        private double weightAt(Instant now) {
            // A clock that was moved back makes the past lie in the future; nothing is gained by that.
            double halves = Math.max(0, now.getEpochSecond() - atSecond) / HALF_LIFE_SECONDS;
            return weight * Math.pow(0.5, halves);
        }
    }

    public static final Usage NONE = new Usage(Map.of());

    static final int MOST = 500;

    private static final double HALF_LIFE_SECONDS = Duration.ofDays(14).toSeconds();
    private static final double HEAVIEST = 1_000_000;

    public Usage {
        uses = Map.copyOf(uses);
    }

    /// The same with one more use of `key`.
    public Usage used(String key, Instant now) {
        var next = new HashMap<>(uses);
        // The one used now comes last even if the clock was moved back since the others were.
        long latest = uses.values().stream().mapToLong(Use::atSecond).max().orElse(Long.MIN_VALUE);
        long second = now.getEpochSecond();
        boolean back = latest > second;
        if (back) {
            next.replaceAll((_, use) -> new Use(use.weight(), Math.min(use.atSecond(), second - 1)));
        }
        next.put(key, new Use(Math.min(HEAVIEST, weight(key, now) + 1), second));
        return new Usage(bounded(next, now));
    }

    /// How much `key` counts at `now`; 0 if it was never used.
    public double weight(String key, Instant now) {
        var use = uses.get(key);
        return use == null ? 0 : use.weightAt(now);
    }

    /// The keys, the one used last first.
    public List<String> latest() {
        return uses.entrySet()
                .stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Use> entry) -> -entry.getValue().atSecond())
                        .thenComparingDouble(entry -> -entry.getValue().weight())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The same without what a file may say and we never write.
    Usage inRange() {
        var sound = uses.entrySet()
                .stream()
                .filter(entry -> Double.isFinite(entry.getValue().weight()) && entry.getValue().weight() > 0)
                .filter(entry -> Math.abs(entry.getValue().atSecond()) < Instant.MAX.getEpochSecond())
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> new Use(Math.min(HEAVIEST, entry.getValue().weight()), entry.getValue().atSecond())));
        long latest = sound.values().stream().mapToLong(Use::atSecond).max().orElse(0);
        return new Usage(bounded(sound, Instant.ofEpochSecond(latest)));
    }

    private static Map<String, Use> bounded(Map<String, Use> uses, Instant now) {
        if (uses.size() <= MOST) {
            return uses;
        }
        // What was used just now stays, or nothing new could ever come in among heavy ones.
        return uses.entrySet()
                .stream()
                .sorted(Comparator
                        .comparingInt((Map.Entry<String, Use> entry) -> entry.getValue()
                                .atSecond() == now.getEpochSecond() ? 0 : 1)
                        .thenComparingDouble(entry -> -entry.getValue().weightAt(now))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }
}
