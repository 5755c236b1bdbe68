package dev.sallyport.ui.terminal;

import java.util.Optional;

/// Makes terminals. Use on the JavaFX thread.
@FunctionalInterface
public interface TerminalPanes {

    /// A new terminal.
    ///
    /// @param scheme its colours instead of those in the settings, a word of `Setting.SCHEME`
    TerminalPane of(Optional<String> scheme);
}
