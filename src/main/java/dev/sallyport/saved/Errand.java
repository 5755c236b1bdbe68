package dev.sallyport.saved;

import java.util.Optional;

import dev.sallyport.model.RegionName;

/// What a link, the command line or the palette asks to be opened.
///
/// @param what    the name of a saved connection, an instance's id or its name
/// @param serial  whether the serial console is wanted; a saved connection that is serial is so anyway
/// @param origin  whether the user asked for it or some page did, which must be confirmed first
public record Errand(String what, boolean serial, Optional<String> profile, Optional<RegionName> region,
        Optional<String> user, Origin origin) {

    /// Who asks.
    public enum Origin {
        /// The user, with keyboard or mouse or in a shell.
        USER,
        /// A `sallyport:` link, which anybody can have made.
        LINK
    }
}
