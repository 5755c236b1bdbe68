package dev.sallyport.activity;

/// Where connections are recorded.
@FunctionalInterface
public interface Journal {

    /// Records nothing.
    Journal NONE = _ -> {};

    /// Notes that something has happened. Called from any thread, in the order in which it happened to one connection.
    ///
    /// Must return at once: hand over, do not work. What goes wrong with it is the journal's own to say.
    void note(Event event);
}
