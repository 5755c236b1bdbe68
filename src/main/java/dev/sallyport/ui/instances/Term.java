package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.Optional;

/// One condition of a filter. All conditions of a filter have to hold.
sealed interface Term {

    boolean holds(InstanceRow row);

    /// Text without a word before it.
    record Free(Needle needle) implements Term {
        @Override
        public boolean holds(InstanceRow row) {
            return needle.reach() == Needle.Reach.ANYWHERE
                    ? row.haystack().contains(needle.text())
                    : needle.fitsAny(row.freeTexts());
        }
    }

    /// `word:text`.
    record Field(Word word, Needle needle) implements Term {
        @Override
        public boolean holds(InstanceRow row) {
            return needle.fitsAny(row.folded(word));
        }
    }

    /// `tag:key` or `tag:key=value`.
    record Tag(Needle key, Optional<Needle> value) implements Term {
        @Override
        public boolean holds(InstanceRow row) {
            for (Map.Entry<String, String> tag : row.foldedTags().entrySet()) {
                if (key.fits(tag.getKey()) && (value.isEmpty() || value.get().fits(tag.getValue()))) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Term term) implements Term {
        @Override
        public boolean holds(InstanceRow row) {
            return !term.holds(row);
        }
    }
}
