package dev.sallyport.ui.many;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.sallyport.connect.CommandResult;
import dev.sallyport.connect.CommandStage;
import dev.sallyport.connect.RemoteCommand;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.Proposal;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.transport.Capture;
import dev.sallyport.ui.fx.DefectProblem;

/// One command on many hosts, eight at a time. Use on the JavaFX thread.
public final class ManyViewModel {

    /// How many hosts are asked at once: AWS throttles pushes, and each has a connection of its own.
    static final int AT_ONCE = 8;

    static final int LEAST_SECONDS = 1;
    static final int MOST_SECONDS = 3_600;

    // What all answers of a run may take in memory together.
    private static final int ALL_BYTES = 64 << 20;

    private final Runner runner;
    private final Tasks tasks;
    private final Clock clock;
    private final Earlier earlier;
    private final StringProperty command = new SimpleStringProperty("");
    private final IntegerProperty seconds = new SimpleIntegerProperty(60);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.GROUPED);
    private final ObservableList<HostLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, Running> active = new HashMap<>();
    private Report.Head head;
    private boolean comparing;
    private boolean stale;

    /// @param hosts   in the order in which they are shown; those without a way are shown as such and not asked
    /// @param earlier shared by all runs of a window
    public ManyViewModel(List<Host> hosts, Runner runner, Tasks tasks, Clock clock, Earlier earlier) {
        this.runner = runner;
        this.tasks = tasks;
        this.clock = clock;
        this.earlier = earlier;
        this.head = new Report.Head("", clock.instant());
        hosts.forEach(host -> lines.add(new HostLine(host, switch (host.proposal()) {
            case Proposal.Ready _ -> new HostState.Ready();
            case Proposal.Impossible(var problem) -> new HostState.Failed(problem);
        })));
        view.subscribe(this::compare);
    }

    /// Runs the command on every host that there is a way to; nothing if [#whyNot()] says why.
    public void run() {
        run(_ -> true);
    }

    /// Runs it again where it did not end with 0.
    public void runFailed() {
        run(line -> line.state().badly());
    }

    private void run(Predicate<HostLine> wanted) {
        if (whyNot().isPresent()) {
            return;
        }
        head = new Report.Head(command.get().strip(), clock.instant());
        earlier.add(head.command());
        saved.set(Optional.empty());
        trouble.set(Optional.empty());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).host().reachable() && wanted.test(lines.get(i))) {
                waiting.add(i);
                become(i, new HostState.Waiting());
            }
        }
        compare();
        startNext();
    }

    /// Why nothing can be run just now, as the key of its words.
    public Optional<String> whyNot() {
        if (live()) {
            return Optional.of("many.why.running");
        }
        if (reachable() == 0) {
            return Optional.of("many.why.nobody");
        }
        return command.get().isBlank() ? Optional.of("many.why.empty") : Optional.empty();
    }

    /// Stops it on every host.
    public void stop() {
        for (int i = 0; i < lines.size(); i++) {
            stop(i);
        }
    }

    /// Stops it on one host; nothing if it is not under way there.
    void stop(HostLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).host().equals(line.host())) {
                stop(i);
            }
        }
    }

    private void stop(int at) {
        if (waiting.remove(at)) {
            become(at, new HostState.Stopped(Capture.Stream.EMPTY, Capture.Stream.EMPTY));
            compare();
        }
        Optional.ofNullable(active.get(at)).ifPresent(Running::cancel);
    }

    private void startNext() {
        while (busy() < AT_ONCE && !waiting.isEmpty()) {
            start(waiting.remove());
        }
    }

    // Whoever waits for the user's word about a host takes nobody's place, so that all such questions come together.
    private long busy() {
        return active.keySet().stream().filter(at -> !(lines.get(at).state() instanceof HostState.Asked)).count();
    }

    private void start(int at) {
        var host = lines.get(at).host();
        if (!(host.proposal() instanceof Proposal.Ready(var plan))) {
            throw new IllegalStateException("nobody waits without a way");
        }
        var capture = new Capture(Math.min(Capture.USUAL_BYTES, ALL_BYTES / lines.size()));
        var order = new RemoteCommand(head.command(), Duration.ofSeconds(seconds.get()), capture);
        var news = tasks.<CommandStage>door(stage -> reached(at, stage));
        become(at, new HostState.Connecting());
        active.put(at, tasks.start("run on " + host.instance().id(),
                () -> runner.run(plan, order, news), outcome -> ended(at, outcome, capture)));
    }

    private void reached(int at, CommandStage stage) {
        var now = lines.get(at).state();
        var next = switch (stage) {
            case CONNECTING -> new HostState.Connecting();
            case ASKING -> new HostState.Asked();
            case RUNNING -> new HostState.Running();
            case OVER -> now;
        };
        if (active.containsKey(at) && !next.equals(now)) {
            become(at, next);
            startNext();
        }
    }

    private void ended(int at, Outcome<CommandResult> outcome, Capture capture) {
        active.remove(at);
        become(at, switch (outcome) {
            case Outcome.Done(var result) -> new HostState.Answered(result, capture.out(), capture.err());
            case Outcome.Failed(var problem) -> new HostState.Failed(problem);
            case Outcome.Crashed(var cause) -> new HostState.Failed(DefectProblem.of("run on many", cause));
            case Outcome.Cancelled() -> new HostState.Stopped(capture.out(), capture.err());
        });
        startNext();
        compare();
    }

    private void become(int at, HostState state) {
        lines.set(at, new HostLine(lines.get(at).host(), state));
    }

    // Long answers take a while to compare; meanwhile others may come in.
    private void compare() {
        if (comparing) {
            stale = true;
            return;
        }
        comparing = true;
        stale = false;
        var now = List.copyOf(lines);
        boolean together = view.get() != View.EACH;
        tasks.start("compare answers", () -> together ? Grouping.alike(now) : Grouping.each(now), this::compared);
    }

    private void compared(Outcome<List<Group>> outcome) {
        comparing = false;
        switch (outcome) {
            case Outcome.Done(var found) -> groups.set(found);
            case Outcome.Failed(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed(var cause) -> trouble.set(Optional.of(DefectProblem.of("compare answers", cause)));
            case Outcome.Cancelled() -> {}
        }
        if (stale) {
            compare();
        }
    }

    /// Writes a report: JSON if the file's name ends so, else text.
    public void save(Path file) {
        var report = report();
        trouble.set(Optional.empty());
        tasks.start("save " + file, () -> Report.write(file, report), outcome -> {
            switch (outcome) {
                case Outcome.Done(var written) -> saved.set(Optional.of(written));
                case Outcome.Failed(var problem) -> trouble.set(Optional.of(problem));
                case Outcome.Crashed(var cause) -> trouble.set(Optional.of(DefectProblem.of("save", cause)));
                case Outcome.Cancelled() -> {}
            }
        });
    }

    Report report() {
        return new Report(head, List.copyOf(lines));
    }

    /// Whether something is under way.
    public boolean live() {
        return !waiting.isEmpty() || !active.isEmpty();
    }

    /// How many hosts there is a way to.
    long reachable() {
        return lines.stream().filter(line -> line.host().reachable()).count();
    }

    /// How many of those the command did not end well on.
    long failed() {
        return lines.stream().filter(line -> line.host().reachable() && line.state().badly()).count();
    }

    List<String> earlier() {
        return earlier.commands();
    }

    /// What is to be run, one line or several.
    public StringProperty commandProperty() {
        return command;
    }

    /// How long it may take on each host, from 1 to 3,600 seconds.
    public IntegerProperty secondsProperty() {
        return seconds;
    }

    /// How the answers are laid out.
    ObjectProperty<View> viewProperty() {
        return view;
    }

    /// The hosts in the order in which they were chosen.
    ObservableList<HostLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// What went wrong apart from the hosts.
    ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Where the report was written; empty from the next run on.
    public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
