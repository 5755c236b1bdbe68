package dev.sallyport.sandbox.host.programs;

import java.util.regex.Pattern;

/// Which lines a command of `sed` is for.
sealed interface SedAddress {

    record Line(long number) implements SedAddress {}

    record Last() implements SedAddress {}

    record Match(Pattern pattern) implements SedAddress {}

    /// `FIRST~STEP`
    record Step(long first, long step) implements SedAddress {}

    /// `+COUNT`, as the end of a range.
    record Further(long count) implements SedAddress {}
}
