package dev.sallyport.ui.serial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.sallyport.console.Milestone;
import dev.sallyport.console.Milestone.Kind;
import dev.sallyport.control.Control;
import dev.sallyport.control.PowerAction;
import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Screen;

/// The boots of an instance as its console tells them: their milestones, and a reboot that is watched from its beginning.
final class BootViewModel {

    // As many as a day of boots has; what is older has long left the scrollback.
    private static final int MOST = 500;

    private final Instance instance;
    private final Names names;
    private final Control control;
    private final Screen screen;
    private final Clock clock;
    private final Messages messages;
    private final Asking asking;
    private final Errand errand;
    private final ObservableList<Mark> marks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper watching = new ReadOnlyBooleanWrapper();
    private Runnable attach = () -> {};
    private Optional<Instant> began = Optional.empty();
    private boolean attached;
    private boolean waits;

    BootViewModel(Instance instance, Control control, Screen screen, Clock clock, Tasks tasks, Messages messages,
            Asking asking) {
        this.instance = instance;
        this.names = new Names(instance);
        this.control = control;
        this.screen = screen;
        this.clock = clock;
        this.messages = messages;
        this.asking = asking;
        this.errand = new Errand(tasks);
        errand.problemProperty().subscribe(problem -> problem.ifPresent(_ -> {
            watching.set(false);
            status.set("");
        }));
    }

    /// Has `run` connect to the console when it is wanted and not there.
    void onAttach(Runnable run) {
        attach = run;
    }

    /// Asks once, then waits for the console if need be, reboots, and follows.
    void watch() {
        asking.ask(new Asking.Ask(messages.text("serial.boot.title", names.facts()), messages.text("serial.boot.text"),
                messages.text("serial.boot.yes"), this::begin));
    }

    /// No longer watches; a reboot that was asked for stays asked for.
    void stop() {
        errand.cancel();
        waits = false;
        watching.set(false);
        status.set("");
    }

    /// The console was opened, or is no longer open.
    void attached(boolean now) {
        attached = now;
        if (now && waits) {
            reboot();
        }
    }

    private void begin() {
        watching.set(true);
        if (attached) {
            reboot();
        } else {
            waits = true;
            status.set(messages.text("serial.boot.waiting"));
            attach.run();
        }
    }

    private void reboot() {
        waits = false;
        status.set(messages.text("serial.boot.asking"));
        errand.run("reboot " + instance.id(), () -> {
            control.power(instance, PowerAction.REBOOT);
            return clock.instant();
        }, accepted -> {
            began = Optional.of(accepted);
            status.set(messages.text("serial.boot.following"));
        });
    }

    /// Takes a milestone that was seen.
    void reached(Milestone milestone, long line) {
        if (beginsABoot(milestone.kind())) {
            began = Optional.of(milestone.at());
        }
        var since = began.map(start -> Duration.between(start, milestone.at())).orElse(Duration.ZERO);
        if (marks.size() == MOST) {
            marks.removeFirst();
        }
        marks.add(new Mark(milestone, line, since));
        if (watching.get()) {
            follow(milestone.kind(), since);
        }
    }

    // A boot that is watched began when EC2 took the reboot; of others only what the console says is known.
    private boolean beginsABoot(Kind kind) {
        if (began.isEmpty()) {
            return true;
        }
        boolean early = kind.compareTo(Kind.KERNEL) <= 0;
        boolean afterLater = !marks.isEmpty() && marks.getLast().milestone().kind().compareTo(kind) > 0
                && marks.getLast().milestone().kind() != Kind.SHUTDOWN;
        return !watching.get() && (kind == Kind.SHUTDOWN || (early && afterLater));
    }

    private void follow(Kind kind, Duration since) {
        if (kind == Kind.LOGIN_PROMPT) {
            end("serial.boot.done", Map.of("time", Moments.span(since, messages)));
        } else if (kind == Kind.PANIC || kind == Kind.EMERGENCY) {
            end("serial.boot.stuck", Map.of("what", name(kind)));
        }
    }

    private void end(String key, Map<String, String> facts) {
        watching.set(false);
        status.set(messages.text(key, facts));
    }

    /// Brings the line of `mark` into view.
    void jump(Mark mark) {
        screen.scrollTo(mark.line(), mark.words());
    }

    /// What kind of milestone it is, in words.
    String name(Kind kind) {
        return messages.text("serial.milestone." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// How long after the beginning of the boot it came.
    String span(Mark mark) {
        return Moments.span(mark.since(), messages);
    }

    /// Everything about a mark in one line.
    String words(Mark mark) {
        return messages.text("serial.boot.mark", Map.of("time", span(mark), "what",
                name(mark.milestone().kind()), "text", mark.milestone().text()));
    }

    /// The milestones that were seen, oldest first.
    ObservableList<Mark> marks() {
        return marks;
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether a boot is watched, or waited for.
    ReadOnlyBooleanProperty watchingProperty() {
        return watching.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return errand.problemProperty();
    }
}
