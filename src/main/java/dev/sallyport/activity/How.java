package dev.sallyport.activity;

/// How a connection that was open ended.
public enum How {
    /// By itself; [Event.Ended#what()] is the exit status.
    EXIT,
    /// By a signal; [Event.Ended#what()] is its name without `SIG`.
    SIGNAL,
    CLOSED_BY_USER,
    /// The far side closed it without a word.
    CLOSED_BY_HOST,
    CONNECTION_LOST,
    /// AWS ended a serial console session, as it does after an hour.
    HOUR_OVER,
    /// A command took longer than it may.
    TIME_OVER,
    /// A fault in Sallyport.
    FAULT
}
