package dev.sallyport.ui.shortcuts;

/// Keys being chosen for an action.
///
/// @param id    the action's
/// @param text  what to do, or what is wrong with the keys that were pressed
/// @param state what can be done about it
public record Recording(String id, String text, State state) {

    /// How far it is.
    public enum State {
        /// No key was pressed that could be taken.
        WAITING,
        /// The keys pressed can be no action's; others can be pressed.
        REFUSED,
        /// Another action has them, and they can be moved here.
        TAKEN,
        /// A shell needs them; they can be taken nevertheless.
        SHELLS
    }
}
