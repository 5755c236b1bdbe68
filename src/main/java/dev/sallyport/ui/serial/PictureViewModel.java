package dev.sallyport.ui.serial;

import java.nio.file.Path;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.control.Control;
import dev.sallyport.control.Screenshot;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// What a monitor at the instance would show.
final class PictureViewModel {

    private final Instance instance;
    private final Control control;
    private final Messages messages;
    private final Moments moments;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<Optional<Screenshot>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /// A picture, or why the type of the instance has none.
    private record Taken(Optional<Screenshot> picture, TypeSupport.Picture support) {}

    PictureViewModel(Instance instance, Control control, Tasks tasks, Messages messages, Moments moments) {
        this.instance = instance;
        this.control = control;
        this.messages = messages;
        this.moments = moments;
        this.errand = new Errand(tasks);
    }

    /// Takes a picture.
    ///
    /// @param wakeUp press a key first, for a display that has gone blank
    void take(boolean wakeUp) {
        errand.run("screenshot of " + instance.id(), () -> shoot(wakeUp), taken -> {
            note.set(taken.picture()
                    .map(shot -> messages.text("serial.picture.taken", moments.at(shot.takenAt())))
                    .orElseGet(() -> whyNone(taken.support())));
            // Last, since whoever shows it may find that it cannot be shown, and say so.
            picture.set(taken.picture());
        });
    }

    private Taken shoot(boolean wakeUp) throws ProblemException, InterruptedException {
        var support = pictures();
        return support == TypeSupport.Picture.YES
                ? new Taken(Optional.of(control.screenshot(instance, wakeUp)), support)
                : new Taken(Optional.empty(), support);
    }

    // Who may not see types may still take a picture: AWS will say if there is none.
    private TypeSupport.Picture pictures() throws InterruptedException {
        try {
            return control.type(instance).screenshot();
        } catch (ProblemException e) {
            return TypeSupport.Picture.YES;
        }
    }

    /// Says that the picture could not be decoded, and drops it.
    void unreadable() {
        picture.set(Optional.empty());
        note.set(messages.text("serial.picture.broken"));
    }

    /// Writes the picture to `file` as AWS sent it.
    void save(Path file) {
        picture.get()
                .ifPresent(shot -> errand.run("save " + file, () -> Saving.write(file, shot.jpeg()),
                        saved -> note.set(messages.text("serial.saved", Saving.facts(saved)))));
    }

    private String whyNone(TypeSupport.Picture support) {
        return support == TypeSupport.Picture.NOT_ON_ARM
                ? messages.text("serial.picture.arm")
                : messages.text("serial.picture.metal");
    }

    ReadOnlyObjectProperty<Optional<Screenshot>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// When it was taken, or why there is none; empty before the first.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errand.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }
}
