package dev.sallyport.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/// The chain of causes behind a failure.
final class Causes {

    /// Longer than any real chain; ends one that goes in a circle.
    private static final int DEPTH = 20;

    private Causes() {}

    static boolean has(Throwable failed, Class<? extends Throwable> type) {
        return find(failed, type).isPresent();
    }

    static <T extends Throwable> Optional<T> find(Throwable failed, Class<T> type) {
        return of(failed).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> of(Throwable failed) {
        var chain = new ArrayList<Throwable>();
        for (@Nullable
        Throwable at = failed; at != null && chain.size() < DEPTH; at = next(at)) {
            chain.add(at);
        }
        return chain;
    }

    private static @Nullable Throwable next(Throwable at) {
        // The XML reader keeps what broke the stream in a field of its own.
        return at instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : at.getCause();
    }
}
