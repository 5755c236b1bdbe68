package dev.sallyport.store;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.sallyport.activity.Event;

/// What is to be written, and which connections are being recorded. Thread-safe and bounded.
final class ActivityQueue {

    /// When the disk takes nothing for so long that more has happened, the oldest is given up.
    private static final int MOST_PENDING = 20_000;
    /// Of so many connections late news are still taken, such as a push that AWS answers after the user has stopped.
    private static final int MOST_BEGUN = 5_000;

    private final ArrayDeque<Event> pending = new ArrayDeque<>();
    private final LinkedHashSet<UUID> begun = new LinkedHashSet<>();
    private final Set<UUID> live = new HashSet<>();

    /// Takes `event` unless recording is off or its connection began while it was.
    synchronized boolean add(Event event, boolean recording) {
        var id = event.connection();
        if (event instanceof Event.Ended) {
            live.remove(id);
        }
        if (!recording) {
            return false;
        }
        if (event instanceof Event.Began) {
            begun.add(id);
            live.add(id);
            if (begun.size() > MOST_BEGUN) {
                begun.removeIf(one -> begun.size() > MOST_BEGUN && !live.contains(one));
            }
        }
        if (!begun.contains(id)) {
            return false;
        }
        pending.add(event);
        if (pending.size() > MOST_PENDING) {
            pending.removeFirst();
        }
        return true;
    }

    synchronized List<Event> pending() {
        return List.copyOf(pending);
    }

    /// Forgets what was [pending][#pending()] and is written now.
    synchronized void written(List<Event> batch) {
        for (var event : batch) {
            if (event.equals(pending.peekFirst())) {
                pending.removeFirst();
            }
        }
    }

    /// Whether a connection is recorded that is not over.
    synchronized boolean live(UUID connection) {
        return live.contains(connection);
    }
}
