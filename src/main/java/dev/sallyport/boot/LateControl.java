package dev.sallyport.boot;

import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.sallyport.control.Control;
import dev.sallyport.control.Health;
import dev.sallyport.control.PowerAction;
import dev.sallyport.control.Screenshot;
import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.SystemLog;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;

/// The control station for a window that is shown before the line is built. Each call waits for that.
record LateControl(Supplier<Control> built) implements Control {

    @Override
    public SerialAccess serialAccess(Instance instance) throws ProblemException, InterruptedException {
        return built.get().serialAccess(instance);
    }

    @Override
    public SerialAccess enableSerialAccess(Instance instance) throws ProblemException, InterruptedException {
        return built.get().enableSerialAccess(instance);
    }

    @Override
    public TypeSupport type(Instance instance) throws ProblemException, InterruptedException {
        return built.get().type(instance);
    }

    @Override
    public SystemLog systemLog(Instance instance, boolean latest) throws ProblemException, InterruptedException {
        return built.get().systemLog(instance, latest);
    }

    @Override
    public Screenshot screenshot(Instance instance, boolean wakeUp) throws ProblemException, InterruptedException {
        return built.get().screenshot(instance, wakeUp);
    }

    @Override
    public Health health(Instance instance) throws ProblemException, InterruptedException {
        return built.get().health(instance);
    }

    @Override
    public void power(Instance instance, PowerAction action) throws ProblemException, InterruptedException {
        built.get().power(instance, action);
    }

    @Override
    public InstanceState follow(Instance instance, PowerAction action, Consumer<InstanceState> news)
            throws ProblemException, InterruptedException {
        return built.get().follow(instance, action, news);
    }
}
