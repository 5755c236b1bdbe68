package dev.sallyport.saved;

import java.util.Optional;
import java.util.UUID;

import dev.sallyport.plan.KeyType;

/// A connection that somebody wants to make again. Holds no secret, so it may be shared.
///
/// @param name    what it is called; 1 to 100 characters
/// @param group   names with `/` between them; empty for none
/// @param user    empty for the planner's choice
/// @param keyType empty for what the settings say
/// @param way     which address to use; empty for what the settings say
/// @param serial  whether it opens the serial console instead of a shell
/// @param command typed into the shell after login, one line; empty for none
/// @param colour  marks its tab
/// @param scheme  the terminal's colours, a word of `Setting.SCHEME`; empty for what the settings say
public record SavedConnection(UUID id, String name, String group, Target target, Optional<String> user,
        Optional<KeyType> keyType, Optional<Way> way, boolean serial, Optional<String> command,
        Optional<Colour> colour, Optional<String> scheme) {

    /// Which address leads to the instance.
    public enum Way {
        PUBLIC, PRIVATE
    }

    /// Colours that can be told apart on both themes.
    public enum Colour {
        RED, ORANGE, YELLOW, GREEN, TEAL, BLUE, PURPLE, GREY
    }

    public SavedConnection {
        name = name.strip();
        group = group.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters");
        }
    }
}
