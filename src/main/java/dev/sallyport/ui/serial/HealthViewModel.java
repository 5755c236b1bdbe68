package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.control.Control;
import dev.sallyport.control.Health;
import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;

/// How the instance is, as of the last look. What was seen stays while another look fails.
final class HealthViewModel {

    private final Instance instance;
    private final Control control;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<Optional<Health>> health = new ReadOnlyObjectWrapper<>(Optional.empty());

    HealthViewModel(Instance instance, Control control, Tasks tasks) {
        this.instance = instance;
        this.control = control;
        this.errand = new Errand(tasks);
    }

    void refresh() {
        errand.run("status of " + instance.id(), () -> control.health(instance), now -> health.set(Optional.of(now)));
    }

    /// Looks if nobody has looked yet.
    void first() {
        if (health.get().isEmpty() && !errand.busyProperty().get()) {
            refresh();
        }
    }

    ReadOnlyObjectProperty<Optional<Health>> healthProperty() {
        return health.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return errand.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }
}
