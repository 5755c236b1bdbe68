package dev.sallyport.control;

import java.time.Instant;
import java.util.Optional;

/// What an instance has printed to its console, as EC2 keeps it: at most the last 64 KiB.
///
/// @param text as the instance printed it, escape sequences and all; bytes that are no UTF-8 are replaced
/// @param at   when EC2 took it; empty if it did not say
public record SystemLog(String text, Optional<Instant> at) {}
