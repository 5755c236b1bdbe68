package dev.sallyport.ui.instances;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;

/// One row of the table: an instance and what the filter needs of it, made ready off the JavaFX thread.
///
/// Immutable but for what is derived; two rows are equal if they show the same instance in the same state.
public final class InstanceRow {

    /// What stays the same from one reading to the next. One instance seen through two profiles is two rows.
    public record Key(String profile, InstanceId id) {}

    private final Instance instance;
    private final boolean stale;
    private final String system;
    private final Map<Word, String[]> folded;
    private final Map<String, String> foldedTags;
    private final String[] freeTexts;
    private final String haystack;

    private InstanceRow(Instance instance) {
        this.instance = instance;
        this.stale = false;
        this.system = SystemName.of(instance);
        this.folded = new EnumMap<>(Word.class);
        for (var word : Word.values()) {
            folded.put(word, word.values(instance, system));
        }
        this.foldedTags = new HashMap<>();
        instance.tags().forEach((key, value) -> foldedTags.put(fold(key), fold(value)));
        this.freeTexts = freeTexts(folded);
        this.haystack = String.join("\n", freeTexts);
    }

    private InstanceRow(InstanceRow fresh, boolean stale) {
        this.instance = fresh.instance;
        this.stale = stale;
        this.system = fresh.system;
        this.folded = fresh.folded;
        this.foldedTags = fresh.foldedTags;
        this.freeTexts = fresh.freeTexts;
        this.haystack = fresh.haystack;
    }

    /// The row of an instance that was just read.
    public static InstanceRow of(Instance instance) {
        return new InstanceRow(instance);
    }

    /// The same row, marked as left over from an earlier reading, or no longer so.
    InstanceRow stale(boolean mark) {
        return mark == stale ? this : new InstanceRow(this, mark);
    }

    public Instance instance() {
        return instance;
    }

    public Key key() {
        return new Key(instance.profile(), instance.id());
    }

    /// Whether its Region could not be read again, so that it may have changed since.
    public boolean stale() {
        return stale;
    }

    /// The operating system in a short word, such as `Ubuntu 22.04`.
    public String system() {
        return system;
    }

    String haystack() {
        return haystack;
    }

    String[] freeTexts() {
        return freeTexts;
    }

    String[] folded(Word word) {
        return folded.getOrDefault(word, new String[0]);
    }

    Map<String, String> foldedTags() {
        return foldedTags;
    }

    private static String[] freeTexts(Map<Word, String[]> folded) {
        return Stream.of(Word.NAME, Word.ID, Word.IP, Word.TYPE, Word.REGION, Word.SYSTEM, Word.TAG)
                .flatMap(word -> Stream.of(folded.getOrDefault(word, new String[0])))
                .toArray(String[]::new);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceRow row && stale == row.stale && instance.equals(row.instance);
    }

    @Override
    public int hashCode() {
        return instance.id().hashCode();
    }

    @Override
    public String toString() {
        return instance.id() + (stale ? " (stale)" : "");
    }
}
