package dev.sallyport.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.sallyport.model.Instance;
import dev.sallyport.transport.ShellChannel;

/// One terminal on one instance, from the wish to its end. All methods are safe from any thread.
///
/// The upper half is for whoever shows it, the lower half for `connect`, which drives it until it is open.
public final class TerminalSession implements AutoCloseable {

    private final Instance instance;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final Life life = new Life(this::tellListeners);
    private final TimelineKeeper keeper;
    private final Sizer sizer;
    private final AtomicReference<Optional<PushedKey>> key = new AtomicReference<>(Optional.empty());
    private final AtomicReference<@Nullable ShellChannel> shell = new AtomicReference<>();
    private final AtomicReference<Runnable> stopper = new AtomicReference<>(() -> {});
    private final Optional<Duration> limit;
    private final Pause pause;

    /// A session that lasts as long as both sides want.
    public TerminalSession(Instance instance, TerminalSize size, Clock clock) {
        this(instance, size, clock, Optional.empty());
    }

    /// @param limit how long the far side keeps it open at most; empty if that is nobody's business
    public TerminalSession(Instance instance, TerminalSize size, Clock clock, Optional<Duration> limit) {
        this.instance = instance;
        this.clock = clock;
        this.limit = limit;
        this.pause = new Pause(clock);
        this.keeper = new TimelineKeeper(clock, this::tellListeners);
        this.sizer = new Sizer(size);
    }

    public Instance instance() {
        return instance;
    }

    public SessionState state() {
        return life.state();
    }

    public Timeline timeline() {
        return keeper.timeline();
    }

    /// The newest pushed key; empty before the first push has succeeded.
    public Optional<PushedKey> key() {
        return key.get();
    }

    /// When the far side will end the session at the latest; empty unless it is open and so limited.
    public Optional<Instant> endsAt() {
        return state() instanceof SessionState.Open(var since) ? limit.map(since::plus) : Optional.empty();
    }

    /// The routes that did not lead to the instance, in the order in which they were tried.
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /// Has `listener` called after state, timeline, key or attempts have changed, on the thread that changed them. It must
    /// return at once: hand over, do not work.
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /// Waits for bytes, also for the session to open; -1 once it is over and everything was read.
    ///
    /// @throws InterruptedIOException if the reading thread is interrupted
    public int read(byte[] into) throws IOException {
        var open = openShell();
        return open == null ? -1 : open.read(into);
    }

    /// Sends what the user typed; waits for the session to open and for as long as the far side takes nothing.
    ///
    /// @throws IOException if the session is over
    public void write(byte[] bytes) throws IOException {
        var open = openShell();
        if (open == null) {
            throw new IOException("the session is over");
        }
        open.write(bytes);
    }

    /// Sends a BREAK over an open session; see [ShellChannel#sendBreak]. Blocks until it is answered.
    ///
    /// @throws IOException if the session is not open
    public boolean sendBreak(Duration length) throws IOException, InterruptedException {
        var open = shell.get();
        if (open == null || life.state().over()) {
            throw new IOException("the session is not open");
        }
        return open.sendBreak(length);
    }

    /// Ends a [wait][SessionState.Waiting] now instead of at its time; does nothing in any other state. Never blocks.
    public void hurry() {
        pause.hurry();
    }

    /// Never blocks. A size wanted before the session opens is the one it opens with.
    public void resize(int columns, int rows) {
        sizer.want(new TerminalSize(columns, rows));
    }

    /// Ends the session for the user: stops its opening, or closes its shell. Never blocks; harmless when called again.
    @Override
    public void close() {
        var ended = life.transition(new SessionState.Ended(new EndReason.ClosedByUser(), clock.instant()));
        if (ended) {
            stopper.get().run();
        }
        var open = shell.get();
        if (open != null) {
            // Closing takes the library's locks, which a stalled network may hold.
            Thread.ofVirtual().name("close").start(open::close);
        }
    }

    /// The size to open a shell with.
    public TerminalSize size() {
        return sizer.startWith();
    }

    /// Begins the time of a step; it runs until the timer is told how it ended.
    public StepTimer begin(Step step, String what) {
        return keeper.begin(step, what);
    }

    /// Notes a key that AWS has taken.
    public void pushed(PushedKey pushed) {
        key.set(Optional.of(pushed));
        tellListeners();
    }

    /// Notes a route that did not lead to the instance.
    public void tried(Attempt attempt) {
        attempts.add(attempt);
        tellListeners();
    }

    /// Moves on to `next` and says whether that was possible; it is not once the session is over.
    public boolean become(SessionState next) {
        return life.transition(next);
    }

    /// Becomes `waiting` and blocks until its time has come or the user [hurries][#hurry].
    ///
    /// @throws InterruptedException if the thread is interrupted, or the session is over
    public void waitOut(SessionState.Waiting waiting) throws InterruptedException {
        pause.begin();
        if (!become(waiting)) {
            throw new InterruptedException("the session is over");
        }
        pause.await(waiting.until());
    }

    /// Forgets the steps so far, so that another try is told from its own beginning and a hundred of them take no room.
    public void startOver() {
        keeper.startOver();
    }

    /// Has `stop` called when the user closes the session, until something else is set; at once if they already have.
    public void onClose(Runnable stop) {
        stopper.set(stop);
        if (life.state().over()) {
            stop.run();
        }
    }

    /// Opens the session upon `opened`, which it owns from here on; `false` if the session was closed meanwhile.
    public boolean openUpon(ShellChannel opened) {
        shell.set(opened);
        var ending = new Ending(clock.instant(), limit);
        if (!life.transition(new SessionState.Open(ending.opened()))) {
            opened.close();
            return false;
        }
        sizer.attach(opened);
        opened.onEnd(end -> {
            var now = clock.instant();
            become(new SessionState.Ended(ending.of(end, now), now));
        });
        return true;
    }

    private @Nullable ShellChannel openShell() throws InterruptedIOException {
        try {
            life.awaitSettled();
        } catch (InterruptedException e) {
            throw (InterruptedIOException) new InterruptedIOException("interrupted before the session was open")
                    .initCause(e);
        }
        return shell.get();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
