package dev.sallyport.sandbox.host.programs;

import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.text.Substitution;

/// A command of a `sed` script.
///
/// @param id       its number in the script, by which its range is remembered
/// @param negated  whether it is for all other lines
/// @param name     its letter, `{` for a group
/// @param text     of `a`, `i` and `c`; the status of `q`
/// @param print    whether `s` prints what it has changed
/// @param group    the commands of a group
record SedCommand(int id, Optional<SedAddress> from, Optional<SedAddress> to, boolean negated, char name, String text,
        Optional<Substitution> substitution, boolean print, List<SedCommand> group) {

    SedCommand {
        group = List.copyOf(group);
    }
}
