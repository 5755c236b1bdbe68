package dev.sallyport.ui.terminal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;

/// Has tabs that were opened together connect a few at a time: AWS throttles the calls that push keys. Use on the JavaFX
/// thread.
///
/// A tab whose user is asked about a host, or that waits for a console, takes no turn meanwhile, so that all such questions
/// come together.
public final class Turns {

    /// How many connect at once.
    public static final int AT_ONCE = 4;

    private record Entry(SessionViewModel model, Runnable connect) {}

    private final Queue<Entry> waiting = new ArrayDeque<>();
    private final Set<SessionViewModel> connecting = new HashSet<>();
    private final Map<SessionViewModel, Subscription> watched = new HashMap<>();
    private final ReadOnlyIntegerWrapper queued = new ReadOnlyIntegerWrapper();

    /// Connects `model` when its turn has come; at once if nobody is before it.
    void take(SessionViewModel model, Runnable connect) {
        waiting.add(new Entry(model, connect));
        model.queue(true);
        if (!watched.containsKey(model)) {
            watched.put(model, Subscription.EMPTY);
            watched.put(model, model.faceProperty().subscribe((_, _) -> look(model)));
        }
        next();
    }

    /// Stops those whose turn has not come.
    public void stop() {
        List.copyOf(waiting).forEach(entry -> entry.model().cancel());
    }

    /// How many wait for their turn.
    public ReadOnlyIntegerProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    private void look(SessionViewModel model) {
        if (model.faceProperty().get().mood() != Mood.CONNECTING) {
            waiting.removeIf(entry -> entry.model().equals(model));
            model.queue(false);
        }
        if (!model.busy() && connecting.remove(model)) {
            Optional.ofNullable(watched.remove(model)).ifPresent(Subscription::unsubscribe);
        }
        next();
    }

    private void next() {
        while (connecting.size() < AT_ONCE && !waiting.isEmpty()) {
            var first = waiting.remove();
            connecting.add(first.model());
            first.model().queue(false);
            first.connect().run();
        }
        queued.set(waiting.size());
    }
}
