package dev.sallyport.sandbox.host.programs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A command of a `sed` script.
///
/// @param id       its number in the script, by which its range is remembered
/// @param negated  whether it is for all other lines
/// @param name     its letter, `{` for a group
/// @param text     of `a`, `i` and `c`; the status of `q`
/// @param group    the commands of a group
record SedCommand(int id, Optional<SedAddress> from, Optional<SedAddress> to, boolean negated, char name, String text,
        Optional<Substitution> substitution, List<SedCommand> group) {

    SedCommand {
        group = List.copyOf(group);
    }

    /// What `s` does.
    ///
    /// @param number which match of a line is the first to be replaced, from 1
    record Substitution(Pattern pattern, String replacement, boolean all, boolean print, int number) {}
}
