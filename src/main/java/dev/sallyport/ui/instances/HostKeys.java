package dev.sallyport.ui.instances;

import java.util.List;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.model.ProblemException;

/// What the drawer asks of the known hosts. Called off the JavaFX thread; may wait for the disk.
public interface HostKeys {

    List<Known> of(InstanceId instance);

    void forget(InstanceId instance) throws ProblemException;
}
