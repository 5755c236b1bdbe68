package dev.sallyport.console;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/// Sends SysRqs over a serial line and listens for what the kernel says to them.
///
/// Blocks; interruptible. From several threads one is sent after the other, because a second BREAK would disarm the first
/// one (`uart_handle_break` in Linux, `include/linux/serial_core.h`).
public final class SysRqSender {

    /// Within the 500 to 1000 ms that a BREAK may take to be sure to be seen and yet be short.
    static final Duration BREAK = Duration.ofMillis(700);

    /// How long to listen. The kernel answers at once; the rest is for the line and its screen.
    static final Duration ANSWER = Duration.ofSeconds(4);

    private static final Pattern DISABLED = Pattern.compile("This sysrq operation is disabled");

    private final ConsoleLine line;
    private final Transcript transcript;
    private final Duration length;
    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();

    public SysRqSender(ConsoleLine line, Transcript transcript) {
        this(line, transcript, BREAK, ANSWER);
    }

    SysRqSender(ConsoleLine line, Transcript transcript, Duration length, Duration limit) {
        this.line = line;
        this.transcript = transcript;
        this.length = length;
        this.limit = limit;
    }

    Transcript transcript() {
        return transcript;
    }

    /// BREAK, and its letter well within the five seconds that the kernel waits for it.
    ///
    /// @throws IOException if the line is not open any more
    public SysRqResult send(SysRq key) throws IOException, InterruptedException {
        return send(key, key.answer(), limit);
    }

    /// The same with another answer and time to listen.
    SysRqResult send(SysRq key, Optional<Pattern> answer, Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long from = transcript.size();
            if (!line.sendBreak(length)) {
                return new SysRqResult.BreakRefused(key);
            }
            // The BREAK takes its time on the wire; a letter inside it would be lost.
            Pause.of(length);
            line.type(String.valueOf(key.letter()));
            return heard(key, answer, from, patience);
        } finally {
            lock.unlock();
        }
    }

    private SysRqResult heard(SysRq key, Optional<Pattern> answer, long from, Duration patience)
            throws InterruptedException {
        var either = Pattern.compile(answer.map(pattern -> pattern + "|").orElse("") + DISABLED);
        return transcript.await(either, from, patience)
                .<SysRqResult>map(match -> DISABLED.matcher(match.text()).find()
                        ? new SysRqResult.Disabled(key)
                        : new SysRqResult.Answered(key, match.line().strip()))
                .orElse(new SysRqResult.Silent(key));
    }
}
