package dev.sallyport.ui.terminal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import dev.sallyport.session.Attempt;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timeline;
import dev.sallyport.session.Timing;

/// A session that does what the test says, on any thread.
public final class FakeSession implements LiveSession {

    /// What [#open()] does in a test.
    @FunctionalInterface
    public interface Script {
        void run(FakeSession session) throws InterruptedException;
    }

    private final Script script;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Timing> timings = new ArrayList<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private final Map<String, Runnable> reactions = new HashMap<>();
    private byte[] toRead = {};
    private SessionState state = new SessionState.Opening();
    private @Nullable PushedKey key;
    private boolean stopped;
    private final List<Duration> breaks = new CopyOnWriteArrayList<>();
    private volatile boolean takesBreaks = true;
    private volatile boolean hurried;
    private volatile Optional<Instant> endsAt = Optional.empty();
    private int columns;
    private int rows;

    public FakeSession(Script script) {
        this.script = script;
    }

    @Override
    public void open() throws InterruptedException {
        script.run(this);
    }

    @Override
    public synchronized SessionState state() {
        return state;
    }

    @Override
    public synchronized Timeline timeline() {
        return new Timeline(timings);
    }

    @Override
    public synchronized Optional<PushedKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized int read(byte[] into) {
        try {
            while (toRead.length == 0 && !state.over()) {
                wait();
            }
        } catch (InterruptedException e) {
            return -1;
        }
        if (toRead.length == 0) {
            return -1;
        }
        var count = Math.min(into.length, toRead.length);
        System.arraycopy(toRead, 0, into, 0, count);
        toRead = java.util.Arrays.copyOfRange(toRead, count, toRead.length);
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        written.append(text);
        Optional.ofNullable(reactions.get(text)).ifPresent(Runnable::run);
    }

    /// Has `reaction` follow whenever exactly `text` is written.
    public synchronized void onWritten(String text, Runnable reaction) {
        reactions.put(text, reaction);
    }

    @Override
    public synchronized void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
    }

    @Override
    public boolean sendBreak(Duration length) {
        breaks.add(length);
        return takesBreaks;
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    @Override
    public Optional<Instant> endsAt() {
        return endsAt;
    }

    /// Whether somebody ended the wait.
    public boolean hurried() {
        return hurried;
    }

    /// Has the session end after its hour.
    public void endAt(Instant end) {
        endsAt = Optional.of(end);
    }

    /// Has every BREAK be refused.
    public void refuseBreaks() {
        takesBreaks = false;
    }

    /// The BREAKs that were sent.
    public List<Duration> breaks() {
        return List.copyOf(breaks);
    }

    @Override
    public void close() {
        if (!state().over()) {
            become(new SessionState.Ended(new EndReason.ClosedByUser(), Samples.NOON));
        }
        stopped = true;
    }

    /// Whether the tab closed it.
    public boolean closed() {
        return stopped;
    }

    /// What was typed.
    public synchronized String written() {
        return written.toString();
    }

    /// The newest size, such as `100x30`.
    public synchronized String size() {
        return columns + "x" + rows;
    }

    /// Moves on and tells.
    public void become(SessionState next) {
        synchronized (this) {
            state = next;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    /// Says something in the terminal.
    public synchronized void print(String text) {
        var more = text.getBytes(StandardCharsets.UTF_8);
        var all = java.util.Arrays.copyOf(toRead, toRead.length + more.length);
        System.arraycopy(more, 0, all, toRead.length, more.length);
        toRead = all;
        notifyAll();
    }

    /// Whether something was said that nobody has read.
    public synchronized boolean hasUnread() {
        return toRead.length > 0;
    }

    /// Notes a pushed key.
    public void push(Instant sentAt, int push) {
        synchronized (this) {
            key = new PushedKey(sentAt, sentAt.plusSeconds(60), "5d3c4f0e-6a0b-4f5d-9d3e-2f1a7c9b8e10",
                    "SHA256:" + "k".repeat(43), push);
        }
        listeners.forEach(Runnable::run);
    }

    /// Notes a step; it runs if `took` is negative.
    public void step(Step step, String what, long afterMillis, long took, Timing.Outcome outcome) {
        synchronized (this) {
            Optional<Duration> time = took < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(took));
            timings.add(new Timing(step, what, Samples.NOON.plusMillis(afterMillis), time, outcome));
        }
        listeners.forEach(Runnable::run);
    }

    /// Notes a step that went well.
    public void done(Step step, String what, long afterMillis, long took) {
        step(step, what, afterMillis, took, Timing.Outcome.DONE);
    }

    /// Notes a route that did not lead anywhere.
    public void tried(Attempt attempt) {
        attempts.add(attempt);
        listeners.forEach(Runnable::run);
    }

    /// Goes all the way to a prompt: 612 ms with a push that began at noon.
    public void goWell() {
        become(new SessionState.PushingKey());
        done(Step.PUSH, "ec2-user", 0, 187);
        push(Samples.NOON, 1);
        done(Step.CONNECT, "203.0.113.7:22", 2, 104);
        done(Step.KEY_EXCHANGE, "203.0.113.7:22", 106, 131);
        become(new SessionState.LoggingIn());
        done(Step.LOGIN, "ec2-user", 238, 286);
        done(Step.SHELL, "ec2-user", 525, 87);
        become(new SessionState.Open(Samples.NOON.plusMillis(612)));
    }
}
