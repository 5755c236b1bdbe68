package dev.sallyport.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.sallyport.access.KeyDoor;
import dev.sallyport.access.PushReceipt;
import dev.sallyport.activity.Event;
import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;
import dev.sallyport.transport.OneTimeKey;
import dev.sallyport.transport.Opening;
import dev.sallyport.transport.ShellChannel;
import dev.sallyport.transport.ShellEnd;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.Transport;
import dev.sallyport.transport.Wire;
import dev.sallyport.trust.HostKeyCheck;

/// A conductor among fakes that a test can hold up, and what they saw.
final class Bench {

    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    static final HostKey HOST_KEY = new HostKey("ssh-ed25519", "SHA256:host");
    static final InstanceId ID = new InstanceId("i-0a1b2c3d4e5f67890");

    /// What is done instead of pushing; set by the test.
    interface Push {
        void before() throws ProblemException, InterruptedException;
    }

    /// What is done instead of opening a wire.
    interface Knock {
        void before(Target target) throws ProblemException, InterruptedException;
    }

    final HandClock clock = new HandClock();
    final AtomicInteger pushes = new AtomicInteger();
    final List<String> made = new CopyOnWriteArrayList<>();
    final List<String> pushedLines = new CopyOnWriteArrayList<>();
    final List<String> offeredFingerprints = new CopyOnWriteArrayList<>();
    final List<FakeWire> wires = new CopyOnWriteArrayList<>();
    final List<String> questions = new CopyOnWriteArrayList<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final MemoryHosts hosts = new MemoryHosts();
    volatile Push push = () -> {};
    volatile Knock knock = _ -> {};
    volatile Push logIn = () -> {};
    volatile Push shell = () -> {};
    volatile Exec exec = _ -> new CommandEnd.Exited(0);
    final List<String> commands = new CopyOnWriteArrayList<>();
    volatile Prompter prompter = new Prompter() {
        @Override
        @SuppressWarnings("unchecked") // The only question there is has a Boolean for an answer.
        public <A> A ask(Question<A> question) {
            return (A) Boolean.TRUE;
        }
    };

    final KeyDoor door = (_, line) -> {
        pushes.incrementAndGet();
        made.add(line);
        var sent = clock.instant();
        push.before();
        pushedLines.add(line);
        return new PushReceipt(sent, sent.plusSeconds(60), "req-" + pushes.get());
    };

    final Transport transport = (target, expected, _) -> {
        knock.before(target);
        return switch (expected.judge(HOST_KEY)) {
            case SAME -> {
                var wire = new FakeWire();
                wires.add(wire);
                yield new Opening.Ready(wire);
            }
            case NEW, CHANGED -> new Opening.Stranger(HOST_KEY, target.address());
        };
    };

    final Conductor conductor;

    Bench() {
        this(SerialManners.DEFAULT);
    }

    Bench(SerialManners manners) {
        hosts.known.add(new KnownHosts.Known(ID, HOST_KEY, START));
        conductor = new Conductor(door, transport, new HostKeyCheck(hosts, new Prompter() {
            @Override
            public <A> A ask(Question<A> question) throws InterruptedException {
                questions.add(question.toString());
                return prompter.ask(question);
            }
        }, _ -> {}, clock), manners, events::add, clock);
    }

    static ConnectPlan plan(String... addresses) {
        var routes = new ArrayList<Route>();
        for (var address : addresses) {
            routes.add(new Route.Direct(address, 22, Route.Direct.Kind.PUBLIC_IPV4));
        }
        return new ConnectPlan(instance(), routes, new OsUser("ubuntu", OsUser.Source.TYPED), KeyType.ED25519);
    }

    static Instance instance() {
        return instance(ID);
    }

    static Instance instance(InstanceId id) {
        return new Instance(id, "dev", new RegionName("eu-central-1"), "123456789012", InstanceState.RUNNING,
                Map.of("Name", "web-1"), "t3.micro", "eu-central-1a", Optional.of("203.0.113.7"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), "ami-1", Optional.empty(), "Linux/UNIX", "x86_64",
                START, Optional.empty(), Optional.empty(), List.of(), "", false);
    }

    TerminalSession prepared(String... addresses) {
        return conductor.prepare(plan(addresses), 80, 24);
    }

    /// Opens the session on a thread of its own; the future is done when `open` has returned or thrown.
    Running start(TerminalSession session) {
        var ended = new CompletableFuture<Optional<Throwable>>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                conductor.open(session);
                ended.complete(Optional.empty());
            } catch (InterruptedException | RuntimeException e) {
                ended.complete(Optional.of(e));
            }
        });
        return new Running(thread, ended);
    }

    record Running(Thread thread, CompletableFuture<Optional<Throwable>> ended) {}

    final class FakeWire implements Wire {
        final CountDownLatch closed = new CountDownLatch(1);
        final AtomicReference<Consumer<ShellEnd>> end = new AtomicReference<>(_ -> {});

        @Override
        public void logIn(OneTimeKey key) throws ProblemException, InterruptedException {
            offeredFingerprints.add(key.fingerprint());
            logIn.before();
        }

        @Override
        public ShellChannel openShell(int columns, int rows) throws ProblemException, InterruptedException {
            shell.before();
            return new FakeShell(this);
        }

        @Override
        public CommandEnd exec(String command, Duration limit, Capture capture)
                throws ProblemException, InterruptedException {
            commands.add(command);
            return exec.run(command);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /// What is done instead of running a command.
    interface Exec {
        CommandEnd run(String command) throws ProblemException, InterruptedException;
    }

    record FakeShell(FakeWire wire) implements ShellChannel {
        @Override
        public int read(byte[] into) {
            return -1;
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public void resize(int columns, int rows) {}

        @Override
        public boolean sendBreak(Duration length) {
            return false;
        }

        @Override
        public void onEnd(Consumer<ShellEnd> listener) {
            wire.end.set(listener);
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    static final class MemoryHosts implements KnownHosts {
        final List<Known> known = new CopyOnWriteArrayList<>();

        @Override
        public List<Known> all() {
            return List.copyOf(known);
        }

        @Override
        public List<Known> of(HostId host) {
            return known.stream().filter(one -> one.host().equals(host)).toList();
        }

        @Override
        public void remember(Known one) {
            known.add(one);
        }

        @Override
        public void forget(HostId host) {
            known.removeIf(one -> one.host().equals(host));
        }
    }

    /// Stands still until a test moves it.
    static final class HandClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        void advance(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    record Refusal(String code) implements Problem {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
