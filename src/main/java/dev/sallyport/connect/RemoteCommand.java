package dev.sallyport.connect;

import java.time.Duration;

import dev.sallyport.transport.Capture;

/// A command for one host.
///
/// @param text    what the user's shell is given, one line or several
/// @param limit   how long it may run, from the login on
/// @param capture takes what it writes, also while it runs
public record RemoteCommand(String text, Duration limit, Capture capture) {}
