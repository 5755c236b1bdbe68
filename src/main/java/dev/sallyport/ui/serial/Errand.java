package dev.sallyport.ui.serial;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.model.Problem;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;
import dev.sallyport.ui.fx.DefectProblem;

/// One piece of work at a time for one part of the workplace, and what went wrong with it. Use on the JavaFX thread.
///
/// New work takes the place of what still runs, whose outcome nobody hears of any more.
final class Errand {

    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Running running = () -> {};
    private int turn;

    Errand(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Starts `work`; `done` gets what it returns.
    ///
    /// @param name for the thread and the log
    <T> void run(String name, Work<T> work, Consumer<T> done) {
        running.cancel();
        problem.set(Optional.empty());
        busy.set(true);
        int mine = ++turn;
        running = tasks.start(name, work, outcome -> {
            if (mine == turn) {
                busy.set(false);
                hear(name, outcome, done);
            }
        });
    }

    /// Stops what runs, without a word.
    void cancel() {
        turn++;
        running.cancel();
        busy.set(false);
    }

    private <T> void hear(String name, Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Failed<T>(var why) -> problem.set(Optional.of(why));
            case Outcome.Crashed<T>(var cause) -> problem.set(Optional.of(DefectProblem.of(name, cause)));
            case Outcome.Cancelled<T> _ -> {}
        }
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong; empty again as soon as other work starts.
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
