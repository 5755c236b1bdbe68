package dev.sallyport.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts events together to connections and holds the last of them. Not thread-safe.
public final class History {

    private final LinkedHashMap<UUID, Connection> connections = new LinkedHashMap<>();
    private final int most;

    /// @param most how many connections are held; of more, those that were noted first are forgotten
    public History(int most) {
        this.most = most;
    }

    /// Adds what `event` says to its connection; adding it again changes nothing.
    ///
    /// @return the connection as it is now; empty if its beginning is not known here
    public Optional<Connection> add(Event event) {
        var known = connections.get(event.connection());
        if (known == null && !(event instanceof Event.Began)) {
            return Optional.empty();
        }
        var now = known != null ? known.and(event) : Connection.of((Event.Began) event);
        connections.put(now.id(), now);
        if (connections.size() > most) {
            connections.pollFirstEntry();
        }
        return Optional.of(now);
    }

    /// What is held, newest beginning first.
    public List<Connection> newestFirst() {
        var all = new ArrayList<>(connections.sequencedValues().reversed());
        // A clock that was set back may have put them into the file in another order.
        all.sort(Comparator.comparing((Connection one) -> one.began().at()).reversed());
        return all;
    }
}
