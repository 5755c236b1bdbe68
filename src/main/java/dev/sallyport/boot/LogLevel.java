package dev.sallyport.boot;

import java.util.Locale;

import ch.qos.logback.classic.Level;

/// The words that `--log-level` takes.
enum LogLevel {
    ERROR, WARN, INFO, DEBUG, TRACE;

    Level level() {
        return Level.toLevel(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
