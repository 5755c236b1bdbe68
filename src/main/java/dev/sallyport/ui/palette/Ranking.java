package dev.sallyport.ui.palette;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.sallyport.store.Usage;

/// What an entry gains from having been used: more the oftener and the more lately that was.
///
/// A match counts more than any use: what is used every day comes before an equally good match and not before a better one
/// by far.
final class Ranking {

    private static final double PER_DOUBLING = 12;
    private static final int MOST = 60;
    private static final int LATEST = 20;

    private final Map<String, Integer> gains = new HashMap<>();
    private final List<String> latest;

    Ranking(Usage usage, Instant now) {
        latest = usage.latest();
        for (int i = 0; i < latest.size(); i++) {
            double weight = usage.weight(latest.get(i), now);
            double often = Math.min(MOST, PER_DOUBLING * Math.log1p(weight) / Math.log(2));
            gains.put(latest.get(i), (int) Math.round(often) + Math.max(0, LATEST - 2 * i));
        }
    }

    int gain(String key) {
        return gains.getOrDefault(key, 0);
    }

    /// The keys, the one used last first.
    List<String> latest() {
        return latest;
    }
}
