package dev.sallyport.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.sallyport.credentials.HomeRegion;
import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;

/// What is known of instance types, kept for as long as the program runs: a type is the same everywhere in its partition and
/// never changes.
final class KnownTypes {

    /// Finds out about a type that is not known yet.
    @FunctionalInterface
    interface Question {
        TypeSupport ask() throws ProblemException, InterruptedException;
    }

    private record Key(RegionName home, String type) {}

    private static final class Place {
        final ReentrantLock lock = new ReentrantLock();
        @Nullable TypeSupport known;
    }

    private final Map<Key, Place> places = new ConcurrentHashMap<>();

    /// The type of an instance. Who asks for one that somebody else is asking for waits for that answer; if it is a refusal,
    /// the next one asks again.
    TypeSupport of(Instance instance, Question question) throws ProblemException, InterruptedException {
        var place = places.computeIfAbsent(new Key(HomeRegion.of(instance.region()), instance.type()),
                _ -> new Place());
        place.lock.lockInterruptibly();
        try {
            var known = place.known;
            if (known == null) {
                known = question.ask();
                place.known = known;
            }
            return known;
        } finally {
            place.lock.unlock();
        }
    }
}
