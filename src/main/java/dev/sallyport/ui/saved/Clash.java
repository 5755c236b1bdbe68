package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;

import dev.sallyport.saved.Library.Entry;

/// Two versions of one connection: what stands in the form, and what somebody else has written meanwhile.
///
/// @param theirs as the file is now; empty if it is gone or cannot be understood
/// @param by     who wrote it, as far as the disk knows; empty if it does not
/// @param lines  the fields that differ
record Clash(Optional<Entry> theirs, String by, List<Line> lines) {

    /// One field in both versions, in words.
    record Line(String field, String mine, String theirs) {}
}
