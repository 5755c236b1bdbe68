package dev.sallyport.ui.palette;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.store.Usage;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Remembered;

/// The palette: what is typed, what that finds, and what opens. Used on the JavaFX thread.
public final class PaletteViewModel {

    private final Tasks tasks;
    private final Remembered<Usage> usage;
    private final Clock clock;
    private final List<Shelf<?>> shelves = new ArrayList<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private boolean preparing;
    private boolean openWhenReady;
    private Index index = new Index(List.of(), new Ranking(Usage.NONE, java.time.Instant.EPOCH));

    /// @param usage remembers what was opened
    public PaletteViewModel(Tasks tasks, Remembered<Usage> usage, Clock clock) {
        this.tasks = tasks;
        this.usage = usage;
        this.clock = clock;
        query.subscribe(() -> {
            openWhenReady = false;
            find();
        });
    }

    /// Has the palette look there too, from the next time it opens.
    public void add(Source<?> source) {
        shelves.add(new Shelf<>(source));
    }

    /// Opens with nothing typed, or shuts if it is open.
    public void toggle() {
        if (shown.get()) {
            shut();
        } else {
            show("");
        }
    }

    /// Opens with `typed` in the field.
    public void show(String typed) {
        look();
        query.set(typed);
        find();
        shown.set(true);
    }

    public void shut() {
        openWhenReady = false;
        shown.set(false);
    }

    /// Remembers that what has this key was opened, here or elsewhere.
    public void used(String key) {
        usage.change(now -> now.used(key, clock.instant()));
    }

    /// Chooses the line `by` further down, or up if less than 0; stops at both ends.
    public void move(int by) {
        if (!hits.get().isEmpty()) {
            chosen.set(Math.clamp((long) chosen.get() + by, 0, hits.get().size() - 1));
        }
    }

    public void choose(int line) {
        if (line >= 0 && line < hits.get().size()) {
            chosen.set(line);
        }
    }

    /// Opens what is chosen and shuts, unless something stands against it.
    ///
    /// If nothing is found and not everything is ready to be searched yet, it opens what is found when it is: whoever
    /// types faster than that need not press Enter again.
    public boolean open() {
        openWhenReady = preparing && chosenHit().isEmpty();
        return chosenHit().filter(hit -> hit.entry().whyNot().get().isEmpty())
                .map(hit -> run(hit.entry(), hit.entry().open()))
                .orElse(false);
    }

    /// Opens the other side of what is chosen, if it has one, or else what [#open] opens.
    public boolean openOther() {
        var other = chosenHit().flatMap(hit -> hit.entry().other());
        if (other.isEmpty()) {
            return open();
        }
        return other.filter(one -> one.whyNot().get().isEmpty())
                .map(one -> run(chosenHit().orElseThrow().entry(), one.open()))
                .orElse(false);
    }

    public Optional<Hit> chosenHit() {
        int line = chosen.get();
        return line >= 0 && line < hits.get().size() ? Optional.of(hits.get().get(line)) : Optional.empty();
    }

    private boolean run(Entry entry, Runnable open) {
        // An instance is counted where its tab opens, however that was asked for.
        if (entry.kind() != Entry.Kind.INSTANCE) {
            used(entry.key());
        }
        // Shut first: what opens may want the keyboard, which shutting gives back to who had it.
        shut();
        open.run();
        return true;
    }

    private void look() {
        var work = new ArrayList<Shelf.Work>();
        shelves.forEach(shelf -> shelf.look().ifPresent(work::add));
        rebuild();
        if (!work.isEmpty()) {
            preparing = true;
            tasks.start("prepare the palette", () -> work.stream().map(Shelf.Work::prepare).toList(), this::prepared);
        }
    }

    private void prepared(Outcome<List<Runnable>> outcome) {
        preparing = false;
        switch (outcome) {
            case Outcome.Done<List<Runnable>>(var puts) -> {
                puts.forEach(Runnable::run);
                if (shown.get()) {
                    rebuild();
                    find();
                    if (openWhenReady) {
                        open();
                    }
                }
            }
            case Outcome.Failed<List<Runnable>> _,Outcome.Cancelled<List<Runnable>> _ -> {}
            case Outcome.Crashed<List<Runnable>>(var cause) ->
                throw new IllegalStateException("a source of the palette failed", cause);
        }
    }

    private void rebuild() {
        var all = new ArrayList<Indexed>();
        shelves.forEach(shelf -> all.addAll(shelf.ready()));
        index = new Index(all, new Ranking(usage.get(), clock.instant()));
    }

    private void find() {
        var found = index.find(Query.parse(query.get()));
        total.set(found.total());
        hits.set(found.hits());
        chosen.set(found.hits().isEmpty() ? -1 : 0);
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /// How many were found in all, shown or not.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The line that Enter opens; -1 if there is none.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
