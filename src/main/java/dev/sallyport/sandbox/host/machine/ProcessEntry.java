package dev.sallyport.sandbox.host.machine;

import java.time.Instant;

/// An entry of the process table.
///
/// @param terminal such as `pts/0`, or `?`
public record ProcessEntry(int pid, int parent, String user, String terminal, Instant started, String command,
        int residentKib) {

    /// The program's name without path and arguments.
    public String name() {
        if (command.startsWith("[")) {
            return command.substring(1, command.length() - 1);
        }
        var first = command.split(" ", 2)[0];
        return first.startsWith("-") ? first.substring(1) : first.substring(first.lastIndexOf('/') + 1);
    }
}
