package dev.sallyport.ui.serial;

import java.util.Optional;

/// One line of the list that is gone through before a serial console is opened.
///
/// @param text   what was found, with its facts
/// @param remedy what can be done about it here
record Check(Look look, String text, Optional<Remedy> remedy) {

    enum Look {
        PENDING, GOOD, BAD,
        /// Could not be found out, which is no reason not to try.
        UNKNOWN
    }

    /// A button beside the line.
    ///
    /// @param verb   what stands on it
    /// @param whyNot why it cannot be pressed; empty if it can
    record Remedy(String verb, Optional<String> whyNot, Runnable run) {}

    Check(Look look, String text) {
        this(look, text, Optional.empty());
    }
}
