package dev.sallyport.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Works on many scopes at once, but not on too many, and on none for longer than its caller wants.
final class FanOut {

    /// EC2 throttles by account and Region; ten at once stay far below and are enough to hide the round trips.
    static final int AT_ONCE = 10;

    /// How long a stopped scope may take to let go of its socket.
    private static final long LETTING_GO_SECONDS = 2;

    /// Reads one scope. Blocks, interruptible.
    @FunctionalInterface
    interface Reading {
        Listing of(Scope scope, Consumer<Listing> news) throws InterruptedException;
    }

    private final Reading reading;
    private final Consumer<Listing> news;
    private final Object telling = new Object();

    FanOut(Reading reading, Consumer<Listing> news) {
        this.reading = reading;
        this.news = news;
    }

    /// The listings in the order of `asked`, one for each that is different.
    List<Listing> read(List<Scope> asked) throws InterruptedException {
        var scopes = asked.stream().distinct().toList();
        scopes.forEach(scope -> tell(new Listing.Pending(scope)));
        var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("list-", 0).factory());
        try {
            var underWay = new HashMap<Scope, Future<Listing>>();
            fair(scopes).forEach(scope -> underWay.put(scope, threads.submit(() -> one(scope))));
            var listings = new ArrayList<Listing>();
            for (var scope : scopes) {
                listings.add(result(Objects.requireNonNull(underWay.get(scope))));
            }
            return listings;
        } finally {
            stop(threads);
        }
    }

    private Listing one(Scope scope) throws InterruptedException {
        var listing = reading.of(scope, this::tell);
        tell(listing);
        return listing;
    }

    /// One call at a time, so that whoever listens need not lock.
    private void tell(Listing listing) {
        synchronized (telling) {
            news.accept(listing);
        }
    }

    /// Each profile's first Region, then each one's second, and so on: a slow account must not keep the others waiting.
    static List<Scope> fair(List<Scope> scopes) {
        var turns = new HashMap<String, Integer>();
        var turnOf = new HashMap<Scope, Integer>();
        scopes.forEach(scope -> turnOf.computeIfAbsent(scope, one -> turns.merge(one.profile(), 1, Integer::sum)));
        return turnOf.keySet()
                .stream()
                .sorted(Comparator.<Scope>comparingInt(turnOf::get)
                        .thenComparingInt(scopes::indexOf))
                .toList();
    }

    private static Listing result(Future<Listing> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException stopped) {
                throw stopped;
            }
            throw new IllegalStateException("a listing crashed", failed.getCause());
        }
    }

    private static void stop(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        // After an interrupt this wait would end at once, though the sockets are still being closed.
        var stopped = Thread.interrupted();
        if (!threads.awaitTermination(LETTING_GO_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a listing does not stop");
        }
        if (stopped) {
            throw new InterruptedException("stopped while listing");
        }
    }
}
