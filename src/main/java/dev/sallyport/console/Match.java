package dev.sallyport.console;

/// Where text was found in a [Transcript].
///
/// @param line the plain line it was found on, as far as it had come
/// @param text what matched
/// @param end  the position behind it, in bytes since the first of the transcript
public record Match(String line, String text, long end) {}
