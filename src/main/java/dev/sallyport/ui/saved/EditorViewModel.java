package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;

/// The form: one connection, what is wrong with it, what it would mean now, and both versions if somebody else has written
/// the file meanwhile.
///
/// Used on the JavaFX thread. Nothing typed is dropped without a question: opening another connection, closing the form and
/// closing the window ask first.
public final class EditorViewModel {

    private final Library library;
    private final Tasks tasks;
    private final Messages messages;
    private final Preview preview;
    private final Form form = new Form();

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<Field, String>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<String>> whyNot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> meaning = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Clash>> clash = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Runnable>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SavedConnection>> saved = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Draft first = Draft.EMPTY;
    private Optional<Folder> firstFolder = Optional.empty();
    private Optional<Entry> edited = Optional.empty();
    private UUID id = UUID.randomUUID();
    private boolean proposed;

    /// @param preview says what a draft means among the instances that are listed
    EditorViewModel(Library library, Tasks tasks, Messages messages, Preview preview) {
        this.library = library;
        this.tasks = tasks;
        this.messages = messages;
        this.preview = preview;
        form.onChange(this::judge);
        var changed = tasks.<Boolean>door(_ -> judgeAgain());
        library.onChange(() -> changed.accept(true));
    }

    /// Opens the form on a saved connection.
    public void edit(Entry entry) {
        leave(() -> begin(Draft.of(entry.connection()), Optional.of(entry), false));
    }

    /// Opens the form on a connection that is not saved yet.
    ///
    /// @param worth whether what it is filled with is worth a question before it is dropped
    void create(Draft draft, boolean worth) {
        leave(() -> begin(draft, Optional.empty(), worth));
    }

    /// Closes the form, after a question if something would be lost.
    public void close() {
        leave(() -> open.set(false));
    }

    /// Runs `then` once nothing typed would be lost by it: at once, or when the user has decided.
    public void leave(Runnable then) {
        if (changed()) {
            asking.set(Optional.of(then));
        } else {
            then.run();
        }
    }

    /// Answers the question about what was typed: drops it.
    public void discard() {
        var then = asking.get();
        asking.set(Optional.empty());
        open.set(false);
        then.ifPresent(Runnable::run);
    }

    /// Answers it: goes on typing.
    public void stay() {
        asking.set(Optional.empty());
    }

    /// Answers it, or does without one: saves, closes the form and goes where the user wanted to go.
    public void save() {
        if (whyNot.get().isPresent() || saving.get() || !open.get()) {
            return;
        }
        var folder = form.folder.get().orElseThrow();
        var connection = form.draft().connection(id);
        var upon = edited.filter(entry -> entry.folder().path().equals(folder.path())).map(Entry::revision);
        write(connection, folder, upon, edited.filter(_ -> upon.isEmpty()));
    }

    /// Of two versions writes the form's over the other.
    public void keepMine() {
        var theirs = clash.get().flatMap(Clash::theirs);
        clash.set(Optional.empty());
        var folder = form.folder.get().orElseThrow();
        write(form.draft().connection(id), folder, theirs.map(Entry::revision), Optional.empty());
    }

    /// Of two versions takes the other into the form; if there is none any more, closes it.
    public void takeTheirs() {
        var theirs = clash.get().flatMap(Clash::theirs);
        clash.set(Optional.empty());
        theirs.ifPresentOrElse(entry -> begin(Draft.of(entry.connection()), Optional.of(entry), false),
                () -> open.set(false));
    }

    /// Whether something was typed that is not saved.
    public boolean changed() {
        return open.get() && (proposed || !form.draft().equals(first)
                || !form.folder.get().map(Folder::path).equals(firstFolder.map(Folder::path)));
    }

    private void begin(Draft draft, Optional<Entry> entry, boolean worth) {
        edited = entry;
        id = entry.map(one -> one.connection().id()).orElseGet(UUID::randomUUID);
        first = draft;
        proposed = worth;
        firstFolder = entry.map(Entry::folder).or(() -> folders().stream().filter(Folder::own).findFirst());
        form.fill(draft);
        form.folder.set(firstFolder);
        trouble.set(Optional.empty());
        clash.set(Optional.empty());
        asking.set(Optional.empty());
        // Off and on, so that whoever shows the form notices that it is about another connection.
        open.set(false);
        open.set(true);
        judge();
    }

    // A connection that moves to another folder is written there before it is taken away here.
    private void write(SavedConnection connection, Folder folder, Optional<String> upon, Optional<Entry> leaving) {
        saving.set(true);
        tasks.start("save connection", () -> {
            var entry = library.save(connection, folder, upon);
            if (leaving.isPresent()) {
                library.delete(leaving.get());
            }
            return entry;
        }, outcome -> {
            saving.set(false);
            saved(connection, outcome);
        });
    }

    private void saved(SavedConnection mine, Outcome<Entry> outcome) {
        trouble.set(Optional.empty());
        switch (outcome) {
            case Outcome.Done<Entry>(var entry) -> {
                saved.set(Optional.of(entry.connection()));
                open.set(false);
                var then = asking.get();
                asking.set(Optional.empty());
                then.ifPresent(Runnable::run);
            }
            case Outcome.Failed<Entry>(LibraryProblem.Conflict(_, _, var theirs, var by, _)) ->
                compare(mine, theirs, by);
            case Outcome.Failed<Entry>(LibraryProblem.Vanished _) -> compare(mine, Optional.empty(), "");
            case Outcome.Failed<Entry>(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed<Entry>(var cause) ->
                trouble.set(Optional.of(DefectProblem.of("save connection", cause)));
            case Outcome.Cancelled<Entry> _ -> {}
        }
    }

    private void compare(SavedConnection mine, Optional<SavedConnection> theirs, String by) {
        asking.set(Optional.empty());
        tasks.start("read saved connections", () -> {
            library.reload();
            return library.contents().of(mine.id());
        }, outcome -> {
            var now = outcome instanceof Outcome.Done<Optional<Entry>>(var entry) ? entry : Optional.<Entry>empty();
            var other = now.map(Entry::connection).or(() -> theirs);
            clash.set(Optional.of(new Clash(now, by,
                    other.map(one -> new ClashWords(messages).between(mine, one)).orElse(List.of()))));
        });
    }

    private void judge() {
        var draft = form.draft();
        var folder = form.folder.get();
        wrong.set(DraftCheck.of(draft, folder.filter(Folder::writable).isPresent()));
        meaning.set(preview.of(draft, wrong.get()));
        whyNot.set(wrong.get()
                .entrySet()
                .stream()
                .min(Map.Entry.comparingByKey())
                .map(first -> messages.text(first.getValue())));
    }

    // The folders may have been read only now, or take no files any more.
    private void judgeAgain() {
        if (!open.get()) {
            return;
        }
        if (form.folder.get().isEmpty()) {
            firstFolder = folders().stream().filter(Folder::own).findFirst();
            form.folder.set(firstFolder);
        }
        judge();
    }

    /// The folders that a connection can be saved in.
    List<Folder> folders() {
        return library.contents().folders();
    }

    Form form() {
        return form;
    }

    /// Whether it is about a connection that is saved already.
    boolean existing() {
        return edited.isPresent();
    }

    /// Instances that the form can propose.
    List<Instance> listed() {
        return preview.listed();
    }

    /// Whether the form is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Field, String>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Why it cannot be saved as it stands, in words.
    public ReadOnlyObjectProperty<Optional<String>> whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /// What it means now, in words.
    public ReadOnlyObjectProperty<String> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Clash>> clashProperty() {
        return clash.getReadOnlyProperty();
    }

    /// What was saved last.
    public ReadOnlyObjectProperty<Optional<SavedConnection>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// What the user wanted to go on with while something typed was not saved; empty while nothing is asked.
    public ReadOnlyObjectProperty<Optional<Runnable>> askingProperty() {
        return asking.getReadOnlyProperty();
    }
}
