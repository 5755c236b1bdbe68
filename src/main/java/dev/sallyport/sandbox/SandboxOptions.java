package dev.sallyport.sandbox;

import java.time.Clock;

/// How to run a sandbox.
///
/// @param port  of the AWS endpoint on 127.0.0.1; 0 for one of the system's choosing
/// @param clock the sandbox's idea of the time: ends of keys and sessions, dates of signatures
public record SandboxOptions(int port, Clock clock) {}
