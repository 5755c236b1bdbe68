package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Who is and was logged in. Remembers the last 100 logins.
public final class Logins {

    private static final int LIMIT = 100;
    /// Stands before the numbers of pseudo-terminals.
    private static final int WIRED = -1;

    private final Clock clock;
    private final TreeMap<Integer, Login> open = new TreeMap<>();
    private final Deque<Login> past = new ArrayDeque<>();

    Logins(Clock clock) {
        this.clock = clock;
    }

    /// A visit to the host.
    ///
    /// @param ended empty while it lasts
    public record Login(String user, String terminal, String from, Instant began, Optional<Instant> ended) {}

    /// Begins a login on the first free terminal.
    public synchronized Login begin(String user, String from) {
        int number = 0;
        while (open.containsKey(number)) {
            number++;
        }
        var login = new Login(user, "pts/" + number, from, clock.instant(), Optional.empty());
        open.put(number, login);
        return login;
    }

    /// Begins a login on a terminal that is wired, such as `ttyS0`, where only one can be.
    public synchronized Login beginOn(String terminal, String user) {
        var login = new Login(user, terminal, "-", clock.instant(), Optional.empty());
        open.put(WIRED, login);
        return login;
    }

    public synchronized void end(Login login) {
        if (!open.values().remove(login)) {
            return;
        }
        past.addFirst(
                new Login(login.user(), login.terminal(), login.from(), login.began(), Optional.of(clock.instant())));
        if (past.size() > LIMIT) {
            past.removeLast();
        }
    }

    synchronized void endAll() {
        List.copyOf(open.values()).forEach(this::end);
    }

    public synchronized List<Login> open() {
        return List.copyOf(open.values());
    }

    /// Newest first, the open ones before all.
    public synchronized List<Login> all() {
        var all = new ArrayList<>(open.values());
        all.sort((a, b) -> b.began().compareTo(a.began()));
        all.addAll(past);
        return all;
    }

    public synchronized Optional<Login> lastOf(String user) {
        return all().stream().filter(l -> l.user().equals(user)).findFirst();
    }
}
