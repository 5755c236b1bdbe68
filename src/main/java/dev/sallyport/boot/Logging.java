package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the log up before anything else runs, because slf4j warns when two threads race to do it.
///
/// Warnings and errors go to the error stream. Everything from the chosen level up goes to `sallyport.log`, five files of two
/// megabytes at most; the libraries' own chatter only from WARN up, since at DEBUG it would hold request bodies.
final class Logging {

    private static final String PATTERN = "%d{ISO8601} %-5level [%thread] %logger{24} - %msg%n";

    private Logging() {}

    /// To the error stream and a file.
    ///
    /// @param directory for the log file, made if missing; without write access there is only the error stream
    static void setUp(Path directory, Level level) {
        var context = setUp(level);
        try {
            Files.createDirectories(directory);
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(started(file(directory, context), context));
        } catch (IOException e) {
            LoggerFactory.getLogger(Logging.class).warn("no log file in {}: {}", directory, e.toString());
        }
    }

    /// To the error stream only.
    static LoggerContext setUp(Level level) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("dev.sallyport").setLevel(level);
        // sshd warns with a trace of every host key that is refused, and each first visit to a host refuses one.
        context.getLogger("org.apache.sshd").setLevel(Level.ERROR);
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        var warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        console.addFilter(warnings);
        root.addAppender(started(console, context));
        return context;
    }

    private static FileAppender<ILoggingEvent> file(Path directory, LoggerContext context) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setFile(directory.resolve("sallyport.log").toString());
        var window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(file);
        window.setFileNamePattern(directory.resolve("sallyport.%i.log").toString());
        window.setMaxIndex(4);
        window.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setMaxFileSize(FileSize.valueOf("2MB"));
        size.setContext(context);
        size.start();
        file.setRollingPolicy(window);
        file.setTriggeringPolicy(size);
        return file;
    }

    private static OutputStreamAppender<ILoggingEvent> started(OutputStreamAppender<ILoggingEvent> appender,
            LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
