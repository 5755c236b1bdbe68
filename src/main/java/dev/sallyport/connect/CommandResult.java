package dev.sallyport.connect;

import java.time.Duration;

import dev.sallyport.transport.CommandEnd;

/// What came of a command that began.
///
/// @param took from the login to the end; never negative
public record CommandResult(CommandEnd end, Duration took) {}
