package dev.sallyport.ui.palette;

import java.util.List;
import java.util.Optional;

/// What one source had when it was last looked at, made ready. Used on the JavaFX thread, but for what [#look()] gives.
final class Shelf<T> {

    /// So many are made ready at once, which takes less than a millisecond.
    static final int FEW = 300;

    private final Source<T> source;
    private List<T> seen = List.of();
    private List<Indexed> ready = List.of();

    Shelf(Source<T> source) {
        this.source = source;
    }

    List<Indexed> ready() {
        return ready;
    }

    /// Looks at the source. What is to be made ready elsewhere, if there is so much of it.
    // Whether the list is another one is what counts: comparing twenty thousand things would take longer than a frame.
    @SuppressWarnings("ReferenceEquality")
    Optional<Work> look() {
        var now = source.things().get();
        if (now == seen && now.size() > FEW) {
            return Optional.empty();
        }
        if (now.size() <= FEW) {
            take(now, prepare(now));
            return Optional.empty();
        }
        return Optional.of(() -> {
            var fresh = prepare(now);
            return () -> take(now, fresh);
        });
    }

    /// Makes a shelf ready; may run anywhere. Gives back what puts it there, on the JavaFX thread.
    @FunctionalInterface
    interface Work {
        Runnable prepare();
    }

    private void take(List<T> now, List<Indexed> fresh) {
        seen = now;
        ready = fresh;
    }

    private List<Indexed> prepare(List<T> things) {
        return things.stream().map(source.entry()).map(Indexed::of).toList();
    }
}
