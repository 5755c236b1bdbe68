package dev.sallyport.sandbox.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;

/// The machines as they are at this moment, and what can be done to them from outside. Safe for any thread.
public interface Machines {

    Optional<Machine> machine(String id);

    /// One account's machines in one Region, in the scenario's order.
    List<Machine> machines(String account, String region);

    /// The outside of one that can be switched on and off. Empty for one that passes from one state to another for ever,
    /// as the scenario wants it.
    Optional<Board> board(String id);

    /// What a machine had printed when its power last changed.
    Optional<Printed> printed(String id);

    /// The console's text at some moment.
    record Printed(Instant at, String base64) {}
}
