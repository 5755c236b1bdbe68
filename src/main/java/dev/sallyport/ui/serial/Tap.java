package dev.sallyport.ui.serial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import dev.sallyport.console.BootWatch;
import dev.sallyport.console.Milestone;
import dev.sallyport.console.Transcript;
import dev.sallyport.ui.terminal.LiveSession;
import dev.sallyport.ui.terminal.Screen;

/// Listens to what the sessions of a tab read, on the thread that reads.
///
/// Milestones are looked for in what the emulator has already shown, which is so when it asks for more: only then is it
/// known on which line they stand.
final class Tap {

    /// A milestone, and the line of the terminal that it stands on.
    record Found(Milestone milestone, long line) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Transcript transcript;
    private final Screen screen;
    private final BootWatch watch;
    private final Consumer<Found> found;
    private final List<Milestone> fresh = new ArrayList<>();
    private byte[] shown = {};
    private long begin;

    /// @param found told each milestone
    Tap(Transcript transcript, Screen screen, Clock clock, Consumer<Found> found) {
        this.transcript = transcript;
        this.screen = screen;
        this.watch = new BootWatch(clock, fresh::add);
        this.found = found;
    }

    /// `session`, listened to.
    LiveSession around(LiveSession session) {
        return new TappedSession(session, this);
    }

    /// What was heard last is on the screen by now.
    void shown() {
        lock.lock();
        try {
            if (shown.length > 0) {
                watch.feed(shown, shown.length);
                fresh.forEach(milestone -> found.accept(new Found(milestone, lineOf(milestone))));
                fresh.clear();
                shown = new byte[0];
            }
        } finally {
            lock.unlock();
        }
    }

    void heard(byte[] bytes, int count) {
        lock.lock();
        try {
            begin = transcript.size();
            shown = Arrays.copyOf(bytes, count);
            transcript.append(bytes, count);
        } finally {
            lock.unlock();
        }
    }

    // As many lines above the cursor as lines have ended since.
    private long lineOf(Milestone milestone) {
        int from = Math.clamp(milestone.position() - begin, 0, shown.length);
        long ended = 0;
        for (int i = from; i < shown.length; i++) {
            if (shown[i] == '\n') {
                ended++;
            }
        }
        return screen.cursorLine() - ended;
    }
}
