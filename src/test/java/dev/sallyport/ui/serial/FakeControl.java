package dev.sallyport.ui.serial;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.sallyport.control.Control;
import dev.sallyport.control.Health;
import dev.sallyport.control.PowerAction;
import dev.sallyport.control.Screenshot;
import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.SystemLog;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.ui.terminal.Samples;

/// What AWS can do to an instance, as the test has it. Notes what was asked.
final class FakeControl implements Control {

    /// A refusal as any call may have it.
    record Refusal(String what) implements Problem {
        @Override
        public String code() {
            return "plan.no-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", what);
        }
    }

    final List<String> asked = new ArrayList<>();
    /// What the state is one look after the other; the last one stays.
    final Deque<InstanceState> states = new ArrayDeque<>(List.of(InstanceState.RUNNING));
    SerialAccess access = new SerialAccess(true, SerialAccess.ManagedBy.ACCOUNT);
    TypeSupport type = new TypeSupport("t3.micro", TypeSupport.Serial.NITRO, true, TypeSupport.Picture.YES);
    SystemLog log = new SystemLog("", Optional.empty());
    Screenshot picture = new Screenshot(resource(), Samples.NOON);
    List<Health.Event> events = List.of();
    Optional<Problem> refuses = Optional.empty();

    private void ask(String what) throws ProblemException {
        asked.add(what);
        if (refuses.isPresent()) {
            throw new ProblemException(refuses.get());
        }
    }

    @Override
    public SerialAccess serialAccess(Instance instance) throws ProblemException {
        ask("access");
        return access;
    }

    @Override
    public SerialAccess enableSerialAccess(Instance instance) throws ProblemException {
        ask("enable");
        access = new SerialAccess(true, SerialAccess.ManagedBy.ACCOUNT);
        return access;
    }

    @Override
    public TypeSupport type(Instance instance) throws ProblemException {
        ask("type");
        return type;
    }

    @Override
    public SystemLog systemLog(Instance instance, boolean latest) throws ProblemException {
        ask(latest ? "log latest" : "log");
        return log;
    }

    @Override
    public Screenshot screenshot(Instance instance, boolean wakeUp) throws ProblemException {
        ask(wakeUp ? "wake up" : "screenshot");
        return picture;
    }

    @Override
    public Health health(Instance instance) throws ProblemException {
        ask("health");
        return new Health(states.size() > 1 ? states.remove() : states.getFirst(), "ok", "impaired", "ok", events);
    }

    @Override
    public void power(Instance instance, PowerAction action) throws ProblemException {
        ask(action.name());
    }

    @Override
    public InstanceState follow(Instance instance, PowerAction action, Consumer<InstanceState> news)
            throws ProblemException {
        ask("follow " + action);
        while (states.size() > 1) {
            news.accept(states.remove());
        }
        news.accept(states.getFirst());
        return states.getFirst();
    }

    /// A small true JPEG: what a login prompt looks like on a display.
    private static byte[] resource() {
        try (InputStream in = Objects.requireNonNull(FakeControl.class.getResourceAsStream("screen.jpg"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
