package dev.sallyport.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Which values a [Setting] can have.
///
/// @param <T> as the program uses it; in the file it is what JSON has for it
public sealed interface Domain<T> {

    /// What the file says, as a value of this kind; empty if it is of another kind altogether.
    Optional<T> read(@Nullable Object json);

    /// The nearest value that can be; `value` itself if it can.
    T inRange(T value);

    /// On or off.
    record Flag() implements Domain<Boolean> {
        @Override
        public Optional<Boolean> read(@Nullable Object json) {
            return json instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
        }

        @Override
        public Boolean inRange(Boolean value) {
            return value;
        }
    }

    /// A whole number of something.
    ///
    /// @param offAtZero whether 0 stands for "not at all", below `least` as it may be
    record Whole(int least, int most, boolean offAtZero) implements Domain<Integer> {
        @Override
        public Optional<Integer> read(@Nullable Object json) {
            return json instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
        }

        @Override
        public Integer inRange(Integer value) {
            return offAtZero && value <= 0 ? 0 : Math.clamp(value, least, most);
        }
    }

    /// A measure.
    record Decimal(double least, double most) implements Domain<Double> {
        @Override
        public Optional<Double> read(@Nullable Object json) {
            return json instanceof Number number && Double.isFinite(number.doubleValue())
                    ? Optional.of(number.doubleValue())
                    : Optional.empty();
        }

        @Override
        public Double inRange(Double value) {
            return Math.clamp(value, least, most);
        }
    }

    /// One word of a few; the first is the default.
    record Choice(List<String> words) implements Domain<String> {

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> read(@Nullable Object json) {
            return json instanceof String word ? Optional.of(word) : Optional.empty();
        }

        @Override
        public String inRange(String value) {
            return words.contains(value) ? value : words.getFirst();
        }
    }

    /// Words of the user's own.
    ///
    /// @param longest in characters
    record Text(int longest) implements Domain<String> {
        @Override
        public Optional<String> read(@Nullable Object json) {
            return json instanceof String text ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String inRange(String value) {
            return value.length() <= longest ? value : value.substring(0, longest);
        }
    }

    /// Several names, in an order.
    record Names() implements Domain<List<String>> {
        @Override
        public Optional<List<String>> read(@Nullable Object json) {
            return json instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                    ? Optional.of(list.stream().map(String.class::cast).toList())
                    : Optional.empty();
        }

        @Override
        public List<String> inRange(List<String> value) {
            return List.copyOf(value);
        }
    }

    /// Words by name.
    record Pairs() implements Domain<Map<String, String>> {
        @Override
        public Optional<Map<String, String>> read(@Nullable Object json) {
            if (!(json instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
                return Optional.empty();
            }
            var pairs = new LinkedHashMap<String, String>();
            map.forEach((name, word) -> pairs.put(String.valueOf(name), String.valueOf(word)));
            return Optional.of(Map.copyOf(pairs));
        }

        @Override
        public Map<String, String> inRange(Map<String, String> value) {
            return Map.copyOf(value);
        }
    }
}
