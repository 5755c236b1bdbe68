package dev.sallyport.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One connection as far as it is known: its events put together. Immutable.
///
/// @param pushes the newest [#PUSHES] of them, oldest first
/// @param ended  empty while it lasts, and for good if Sallyport itself ended before it
public record Connection(Event.Began began, List<Event.Push> pushes, Optional<Event.Opened> opened,
        Optional<Event.Ended> ended) {

    /// More pushes than this are not kept in memory: a console may be waited for for an hour.
    static final int PUSHES = 20;

    public Connection {
        pushes = List.copyOf(pushes);
    }

    /// A connection of which nothing is known but its beginning.
    public static Connection of(Event.Began began) {
        return new Connection(began, List.of(), Optional.empty(), Optional.empty());
    }

    public UUID id() {
        return began.connection();
    }

    /// The push whose key it was opened with, or the last that was refused.
    public Optional<Event.Push> push() {
        return pushes.isEmpty() ? Optional.empty() : Optional.of(pushes.getLast());
    }

    /// How many keys were pushed or refused.
    public int pushCount() {
        return push().map(Event.Push::number).orElse(0);
    }

    /// The same with one more event of its own; one that is known already changes nothing.
    public Connection and(Event event) {
        return switch (event) {
            case Event.Began _ -> this;
            case Event.Push push ->
                push.number() > pushCount() ? new Connection(began, more(push), opened, ended) : this;
            case Event.Opened now -> new Connection(began, pushes, Optional.of(now), ended);
            case Event.Ended now -> new Connection(began, pushes, opened, Optional.of(now));
        };
    }

    private List<Event.Push> more(Event.Push push) {
        var all = new ArrayList<>(pushes);
        all.add(push);
        return all.size() > PUSHES ? all.subList(all.size() - PUSHES, all.size()) : all;
    }
}
