package dev.sallyport.ui.terminal;

import java.util.Optional;

/// How the tab of a session differs from others, and what is typed once it is open.
///
/// @param title   instead of the instance's name
/// @param colour  a word that the style sheets know: `red`, `orange`, `yellow`, `green`, `teal`, `blue`, `purple`, `grey`
/// @param scheme  the terminal's colours instead of those in the settings, a word of `Setting.SCHEME`
/// @param command typed into the shell each time it has opened, without the line's end
public record Guise(Optional<String> title, Optional<String> colour, Optional<String> scheme,
        Optional<String> command) {

    public static final Guise NONE = new Guise(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
