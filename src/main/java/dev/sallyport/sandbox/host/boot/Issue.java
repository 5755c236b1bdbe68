package dev.sallyport.sandbox.host.boot;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;
import dev.sallyport.sandbox.host.machine.Machine;

/// What a system calls itself, for the line before a login prompt and for systemd's welcome.
record Issue(Machine machine) {

    private static final String KEY = "PRETTY_NAME=";

    String prettyName() {
        try {
            return new FileView(machine.files(), Who.ROOT, "/").text("/etc/os-release")
                    .lines()
                    .filter(line -> line.startsWith(KEY))
                    .map(line -> line.substring(KEY.length()).replace("\"", ""))
                    .findFirst()
                    .orElse("Linux");
        } catch (FileError e) {
            // As systemd calls a system that does not say what it is.
            return "Linux";
        }
    }

    /// The text before the prompt, ended by an empty line.
    String text(String terminal) {
        var spec = machine.spec();
        return spec.distribution().isDebianLike()
                ? prettyName() + " " + spec.hostName() + " " + terminal + "\n\n"
                : prettyName() + "\nKernel " + machine.kernel() + " on an " + spec.hardware().architecture()
                        + " (-)\n\n";
    }
}
