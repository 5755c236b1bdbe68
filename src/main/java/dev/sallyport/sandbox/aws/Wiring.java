package dev.sallyport.sandbox.aws;

import java.util.List;

import dev.sallyport.sandbox.world.SerialSwitch;

/// What is behind the endpoint: the machines as they are, and where keys go.
///
/// @param switches which serial consoles may be used when the sandbox starts
public record Wiring(Machines machines, KeyDrop keys, SerialDrop consoles, List<SerialSwitch> switches) {

    public Wiring {
        switches = List.copyOf(switches);
    }
}
