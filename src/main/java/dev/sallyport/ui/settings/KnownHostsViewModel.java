package dev.sallyport.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;

/// The host keys that were accepted, and forgetting them.
public final class KnownHostsViewModel {

    private final Supplier<KnownHosts> hosts;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<List<Known>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param hosts asked off the JavaFX thread
    public KnownHostsViewModel(Supplier<KnownHosts> hosts, Tasks tasks, Messages messages) {
        this.hosts = hosts;
        this.tasks = tasks;
        this.messages = messages;
    }

    /// Looks what is known now.
    public void look() {
        tasks.start("list known hosts", () -> hosts.get().all(), this::told);
    }

    /// Forgets every key of that host, so that the next connection to it asks again.
    public void forget(Known known) {
        said.set("");
        trouble.set(Optional.empty());
        tasks.start("forget host key", () -> {
            hosts.get().forget(known.host());
            return hosts.get().all();
        }, outcome -> {
            told(outcome);
            if (outcome instanceof Outcome.Done<List<Known>>) {
                said.set(messages.text("known.forgotten", Map.of("host", known.host().value())));
            } else {
                // It may be forgotten for this run although it could not be written.
                look();
            }
        });
    }

    private void told(Outcome<List<Known>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Known>>(var now) -> keys.set(List.copyOf(now));
            case Outcome.Failed<List<Known>>(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed<List<Known>>(var cause) ->
                trouble.set(Optional.of(DefectProblem.of("known hosts", cause)));
            case Outcome.Cancelled<List<Known>> _ -> {}
        }
    }

    /// In the order in which they were accepted.
    public ReadOnlyObjectProperty<List<Known>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// What was just done.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
