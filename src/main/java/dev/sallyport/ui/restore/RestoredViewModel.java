package dev.sallyport.ui.restore;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.store.OpenTab;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.restore.RestoredFace.Phase;

/// One remembered tab, unconnected: nothing is asked of AWS before the user wants to reconnect. On the JavaFX thread.
public final class RestoredViewModel {

    /// Plans the way of a remembered tab once more; blocks.
    @FunctionalInterface
    public interface Planning {
        ConnectPlan plan(OpenTab tab) throws dev.sallyport.model.ProblemException, InterruptedException;
    }

    private final OpenTab tab;
    private final Planning planning;
    private final Tasks tasks;
    private final Messages messages;
    private final RestoredWords words;
    private final ReadOnlyObjectWrapper<RestoredFace> face = new ReadOnlyObjectWrapper<>();
    private Consumer<ConnectPlan> open = _ -> {};
    private Runnable settled = () -> {};
    private Running looking = () -> {};
    private boolean closed;

    RestoredViewModel(OpenTab tab, Planning planning, Tasks tasks, RestoredWords words) {
        this.tab = tab;
        this.planning = planning;
        this.tasks = tasks;
        this.messages = words.messages();
        this.words = words;
        show(Phase.IDLE, Optional.empty());
    }

    public OpenTab tab() {
        return tab;
    }

    public String title() {
        return words.title(tab);
    }

    public ReadOnlyObjectProperty<RestoredFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// @param opening carries the plan out in the place of this tab
    /// @param over    called when a search has ended, whichever way
    void use(Consumer<ConnectPlan> opening, Runnable over) {
        open = opening;
        settled = over;
    }

    /// Looks the instance up and connects to it; does nothing while it is being looked up.
    public void reconnect() {
        if (closed || face.get().phase() == Phase.LOOKING) {
            return;
        }
        show(Phase.LOOKING, Optional.empty());
        looking = tasks.start("find " + tab.instance(), () -> planning.plan(tab), this::found);
    }

    /// Stops the search, or the wait for one.
    public void cancel() {
        looking.cancel();
        if (face.get().phase() == Phase.WAITING) {
            show(Phase.IDLE, Optional.empty());
        }
    }

    /// Waits for its turn to be looked up.
    void queue() {
        show(Phase.WAITING, Optional.empty());
    }

    boolean idle() {
        return face.get().phase() == Phase.IDLE;
    }

    boolean queued() {
        return face.get().phase() == Phase.WAITING;
    }

    /// Its tab is gone.
    void close() {
        closed = true;
        looking.cancel();
    }

    private void found(Outcome<ConnectPlan> outcome) {
        if (!closed) {
            switch (outcome) {
                case Outcome.Done(var plan) -> open.accept(plan);
                case Outcome.Failed(var problem) -> show(Phase.IDLE, Optional.of(messages.problem(problem)));
                case Outcome.Crashed(var cause) -> show(Phase.IDLE,
                        Optional.of(messages.problem(DefectProblem.of("find " + tab.instance(), cause))));
                case Outcome.Cancelled() -> show(Phase.IDLE, Optional.empty());
            }
        }
        settled.run();
    }

    private void show(Phase phase, Optional<ProblemText> problem) {
        face.set(new RestoredFace(words.heading(tab), words.where(tab), words.command(tab), phase, problem));
    }
}
