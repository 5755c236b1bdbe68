package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.model.Problem;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.Library.Contents;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.store.Arrangement;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

/// The list of saved connections: what is shown of it, in which order, and what one can do with a line.
///
/// Groups belong to the connections and so to their files; order, favourites and folding are the user's own and are kept
/// apart. Used on the JavaFX thread; files are written by [Tasks].
public final class SavedViewModel {

    private final Library library;
    private final Tasks tasks;
    private final Remembered<Arrangement> arrangement;
    private final Messages messages;
    private final TargetWords words;

    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<SavedRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Folder>> folders = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private List<SavedItem> items = List.of();
    private SavedRows sorted;

    public SavedViewModel(Library library, Tasks tasks, Remembered<Arrangement> arrangement, Messages messages) {
        this.library = library;
        this.tasks = tasks;
        this.arrangement = arrangement;
        this.messages = messages;
        this.words = new TargetWords(messages);
        this.sorted = new SavedRows(items, arrangement.get());
        search.subscribe(this::show);
    }

    /// Shows what the library holds, now and after each of its changes.
    public void start() {
        var changed = tasks.<Boolean>door(_ -> read());
        library.onChange(() -> changed.accept(true));
        arrangement.subscribe(_ -> sort());
        read();
    }

    /// Has the folders read again.
    public void reload() {
        tasks.start("read saved connections", () -> {
            library.reload();
            return true;
        }, this::done);
    }

    /// Opens or closes a group or the favourites.
    public void fold(SavedRow row) {
        switch (row) {
            case SavedRow.Group group -> arrangement.change(Shelf.fold(group.path()));
            case SavedRow.Favourites _ -> arrangement.change(Shelf.fold(SavedRow.Favourites.PATH));
            case SavedRow.Line _ -> {}
        }
    }

    /// Gives a connection its star or takes it away.
    public void star(SavedRow.Line line) {
        arrangement.change(Shelf.star(line.item().id()));
    }

    /// Moves a line among its neighbours: up with -1, down with 1.
    public void move(SavedRow.Line line, int by) {
        place(line, neighbours(line).indexOf(line.item().id()) + by);
    }

    /// Puts a line where another one is, or into a group. Between groups this changes the connection's file.
    public void drop(SavedRow.Line line, SavedRow onto) {
        switch (onto) {
            case SavedRow.Line there when line.asFavourite() && there.asFavourite() ->
                place(line, neighbours(there).indexOf(there.item().id()));
            case SavedRow.Line there -> {
                var group = there.item().connection().group();
                if (group.equals(line.item().connection().group())) {
                    place(line, neighbours(there).indexOf(there.item().id()));
                } else {
                    regroup(line, group);
                }
            }
            case SavedRow.Group group -> regroup(line, group.path());
            case SavedRow.Favourites _ -> {
                if (!line.favourite()) {
                    star(line);
                }
            }
        }
    }

    /// Why a connection cannot be changed where it is.
    public Optional<String> whyReadOnly(SavedRow.Line line) {
        var folder = line.item().entry().folder();
        return folder.writable()
                ? Optional.empty()
                : Optional.of(messages.text("saved.read-only", Map.of("folder", folder.path())));
    }

    /// Saves a copy under another name, into our own folder if the connection's cannot be written.
    public void duplicate(SavedRow.Line line) {
        var entry = line.item().entry();
        var copy = Copies.of(entry.connection(), UUID.randomUUID(), name());
        var into = entry.folder().writable() ? entry.folder() : own().orElse(entry.folder());
        tasks.start("duplicate connection", () -> library.save(copy, into, Optional.empty()), outcome -> {
            done(outcome);
            if (outcome instanceof Outcome.Done<?>) {
                say("saved.duplicated", copy.name(), Optional.empty());
            }
        });
    }

    /// Deletes the file of a connection. Said with a way back, not asked about.
    public void delete(SavedRow.Line line) {
        var entry = line.item().entry();
        tasks.start("delete connection", () -> {
            library.delete(entry);
            return true;
        }, outcome -> {
            done(outcome);
            if (outcome instanceof Outcome.Done<?>) {
                say("saved.deleted", entry.connection().name(), Optional.of(() -> tasks.start("undo delete",
                        () -> library.save(entry.connection(), entry.folder(), Optional.empty()), this::done)));
            }
        });
    }

    /// Takes back what the notice tells of.
    public void undo() {
        var undo = notice.get().flatMap(Notice::undo);
        dismiss();
        undo.ifPresent(Runnable::run);
    }

    /// Takes the notice and the last trouble away.
    public void dismiss() {
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
    }

    /// Says in passing that something was done to the connection of this name.
    void say(String key, String name, Optional<Runnable> undo) {
        trouble.set(Optional.empty());
        notice.set(Optional.of(new Notice(messages.text(key, Map.of("name", name)), undo)));
    }

    /// Says something in passing.
    void tell(String words) {
        trouble.set(Optional.empty());
        notice.set(Optional.of(new Notice(words, Optional.empty())));
    }

    /// Shows how something ended that was done for this tab.
    void ended(Outcome<?> outcome) {
        done(outcome);
    }

    /// Our own folder, once the library has been read.
    Optional<Folder> own() {
        return folders.get().stream().filter(Folder::own).findFirst();
    }

    List<String> groups() {
        return sorted.groups();
    }

    List<SavedItem> items() {
        return items;
    }

    private Predicate<String> name() {
        var names = items.stream().map(item -> item.connection().name()).collect(Collectors.toSet());
        return names::contains;
    }

    private void regroup(SavedRow.Line line, String group) {
        var entry = line.item().entry();
        if (!entry.folder().writable() || entry.connection().group().equals(group)) {
            return;
        }
        var moved = Copies.into(entry.connection(), group);
        tasks.start("move connection", () -> library.save(moved, entry.folder(), Optional.of(entry.revision())),
                this::done);
    }

    private List<UUID> neighbours(SavedRow.Line line) {
        return line.asFavourite()
                ? arrangement.get().favourites()
                : sorted.siblings(line.item().connection().group());
    }

    private void place(SavedRow.Line line, int at) {
        var next = Shelf.moved(neighbours(line), line.item().id(), at);
        arrangement.change(line.asFavourite() ? Shelf.favourites(next) : Shelf.order(next));
    }

    private void done(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _,Outcome.Cancelled<?> _ -> trouble.set(Optional.empty());
            case Outcome.Failed<?>(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed<?>(var cause) ->
                trouble.set(Optional.of(DefectProblem.of("saved connections", cause)));
        }
    }

    private void read() {
        Contents contents = library.contents();
        items = contents.entries().stream().map(entry -> SavedItem.of(entry, words)).toList();
        total.set(items.size());
        folders.set(contents.folders());
        problems.set(contents.problems());
        sort();
    }

    private void sort() {
        sorted = new SavedRows(items, arrangement.get());
        show();
    }

    private void show() {
        rows.set(sorted.rows(search.get()));
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<SavedRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many connections there are without the search.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Folder>> foldersProperty() {
        return folders.getReadOnlyProperty();
    }

    /// What is wrong with the folders and files.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Why the last thing that was asked for was not done.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
