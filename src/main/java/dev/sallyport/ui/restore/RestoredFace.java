package dev.sallyport.ui.restore;

import java.util.Optional;

import dev.sallyport.ui.fx.ProblemText;

/// Everything that the card of a remembered tab shows.
///
/// @param heading what it was, until when
/// @param where   instance, Region, profile
/// @param command what will be typed after the login; empty for nothing
/// @param phase   what is done about it now
/// @param problem why it could not be connected; empty unless that was tried
public record RestoredFace(String heading, String where, String command, Phase phase, Optional<ProblemText> problem) {

    /// What is done about a remembered tab.
    public enum Phase {
        IDLE, WAITING, LOOKING
    }
}
