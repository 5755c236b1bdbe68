package dev.sallyport.terminal;

/// The words of the context menu, which the application takes from its messages.
public record TerminalWords(String copy, String paste, String selectAll, String clearScrollback) {}
