package dev.sallyport.ui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.OsUser;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// One tab: a session, and after its end perhaps another one of the same plan. Use on the JavaFX thread.
///
/// Everything shown is a function of the session and the clock; [#tick()] looks at both again. Whoever shows it is told
/// through the [alarm][#useAlarm] when that is next worth doing.
public final class SessionViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SessionViewModel.class);

    private final SessionSource source;
    private final Tasks tasks;
    private final Clock clock;
    private final Messages messages;
    private final SessionWords words;
    private final TroubleWords troubleWords;
    private final ReadOnlyObjectWrapper<SessionFace> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveSession> session = new ReadOnlyObjectWrapper<>();

    private final Guise guise;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private ConnectPlan plan;
    private Running opening = () -> {};
    private Pace pace = new Pace(false, false);
    private Consumer<Optional<Duration>> alarm = _ -> {};
    private Consumer<Runnable> gate = Runnable::run;
    private boolean hadPrompt;
    private boolean queued;
    private Optional<LiveSession> greeted = Optional.empty();
    private boolean closed;

    /// A session that differs from no other.
    public SessionViewModel(ConnectPlan plan, SessionSource source, Tasks tasks, Clock clock, Messages messages) {
        this(plan, Guise.NONE, source, tasks, clock, messages);
    }

    /// Prepares the session; [#connect()] opens it.
    ///
    /// @param guise its command is typed into each shell that opens here, also after reconnecting
    public SessionViewModel(ConnectPlan plan, Guise guise, SessionSource source, Tasks tasks, Clock clock,
            Messages messages) {
        this.plan = plan;
        this.guise = guise;
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.messages = messages;
        this.words = new SessionWords(messages);
        this.troubleWords = new TroubleWords(messages);
        this.session.set(source.prepare(plan, 80, 24));
        tick();
    }

    public ReadOnlyObjectProperty<SessionFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// What stands in the way of a terminal, if something does.
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The session whose bytes the terminal shows; another one after each reconnecting.
    public ReadOnlyObjectProperty<LiveSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public ConnectPlan plan() {
        return plan;
    }

    /// How the tab differs from others.
    public Guise guise() {
        return guise;
    }

    /// The command that was typed when the shell opened; empty before, and where there is none.
    ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// Says that it is not this tab's turn to connect, or that it is now.
    void queue(boolean waits) {
        if (queued != waits) {
            queued = waits;
            tick();
        }
    }

    /// Whether it is connecting and waits neither for the user nor for a console.
    boolean busy() {
        return face.get().mood() == Mood.CONNECTING && face.get().waiting().isEmpty()
                && session.get()
                        .timeline()
                        .latest(Step.TRUST)
                        .filter(asked -> asked.outcome() == Timing.Outcome.RUNNING)
                        .isEmpty();
    }

    /// The words between two sessions' texts; empty while there was no prompt whose text could be parted from this.
    public String separator() {
        return hadPrompt ? words.separator(clock.instant(), clock.getZone()) : "";
    }

    /// Has `user` told after every look how long to wait for the next; empty if only news can change anything.
    public void useAlarm(Consumer<Optional<Duration>> user) {
        alarm = user;
        tick();
    }

    /// Has `before` decide when a session is opened: it gets what opens it.
    public void useGate(Consumer<Runnable> before) {
        gate = before;
    }

    /// How much of the tab can be seen, which decides how often the clock is looked at.
    public void show(boolean windowShown, boolean selected) {
        pace = new Pace(windowShown, selected);
        tick();
    }

    /// Opens the prepared session once the gate lets it pass. Once for each session.
    public void connect() {
        var next = session.get();
        gate.accept(() -> open(next));
    }

    private void open(LiveSession starting) {
        if (!starting.equals(session.get()) || starting.state().over()) {
            return;
        }
        var news = tasks.<LiveSession>door(this::newsOf);
        starting.onNews(() -> news.accept(starting));
        opening = tasks.start("connect " + plan.instance().id(), () -> {
            starting.open();
            return starting;
        }, outcome -> opened(starting, outcome));
        tick();
    }

    /// Stops the opening; does nothing to a session that is open or over.
    public void cancel() {
        if (face.get().mood() == Mood.CONNECTING) {
            session.get().close();
            opening.cancel();
            tick();
        }
    }

    /// Ends a wait for the console now; does nothing otherwise.
    public void hurry() {
        session.get().hurry();
    }

    /// Connects again with the same plan; does nothing while there is a session.
    public void reconnect() {
        if (face.get().mood().over() && !closed) {
            hadPrompt |= face.get().waterfall().promptIn().isPresent();
            trouble.set(Optional.empty());
            typed.set("");
            session.set(source.prepare(plan, 80, 24));
            connect();
        }
    }

    /// Connects again as another user; says what is wrong with the name, if something is.
    public Optional<String> reconnectAs(String user) {
        if (!OsUser.valid(user)) {
            return Optional.of(messages.text("problem.plan.bad-user.text", Map.of("user", user)));
        }
        plan = new ConnectPlan(plan.instance(), plan.routes(), new OsUser(user, OsUser.Source.TYPED), plan.keyType());
        reconnect();
        return Optional.empty();
    }

    /// Ends the session with its tab, without a question.
    public void close() {
        closed = true;
        session.get().close();
        opening.cancel();
        tick();
    }

    /// Looks at the session and the clock again.
    public void tick() {
        var moment = moment(session.get());
        var plain = words.face(moment);
        var shown = queued && plain.mood() == Mood.CONNECTING
                ? plain.as(Mood.CONNECTING, messages.text("session.status.queued"))
                : plain;
        face.set(trouble.get().map(why -> troubled(why, shown)).orElse(shown));
        alarm.accept(closed ? Optional.empty() : pace.untilNext(moment));
    }

    private void newsOf(LiveSession which) {
        if (which.equals(session.get())) {
            if (which.state() instanceof SessionState.Failed(var problem)) {
                refused(which, problem);
            }
            greet(which);
            tick();
        }
    }

    // Once for each shell. Written on a thread of its own, since a far side that takes nothing would hold up the window.
    private void greet(LiveSession opened) {
        if (plan.serial() || guise.command().isEmpty() || !(opened.state() instanceof SessionState.Open)
                || greeted.filter(opened::equals).isPresent()) {
            return;
        }
        greeted = Optional.of(opened);
        // What is typed is what was seen when it was saved: no keys that show nothing.
        var command = guise.command().get().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        var keys = (command.replace('\n', '\r') + "\r").getBytes(StandardCharsets.UTF_8);
        tasks.start("type the command at login", () -> {
            try {
                opened.write(keys);
                return true;
            } catch (IOException e) {
                LOG.info("the command at login was not typed: {}", e.toString());
                return false;
            }
        }, outcome -> {
            if (opened.equals(session.get()) && outcome instanceof Outcome.Done<Boolean>(var done) && done) {
                typed.set(command);
            }
        });
    }

    private void opened(LiveSession which, Outcome<LiveSession> outcome) {
        if (!which.equals(session.get())) {
            return;
        }
        switch (outcome) {
            case Outcome.Done(_) -> newsOf(which);
            case Outcome.Failed(var problem) -> refused(which, problem);
            case Outcome.Crashed(var cause) -> trouble.set(Optional.of(troubleWords.fault(cause, moment(which))));
            case Outcome.Cancelled() -> which.close();
        }
        if (trouble.get().isPresent()) {
            which.close();
        }
        tick();
    }

    private void refused(LiveSession which, Problem problem) {
        if (trouble.get().isEmpty()) {
            trouble.set(Optional.of(troubleWords.refused(problem, moment(which))));
        }
    }

    private SessionFace troubled(Trouble why, SessionFace shown) {
        var mood = why instanceof Trouble.Fault ? Mood.CRASHED : Mood.FAILED;
        return shown.as(mood, words.status(mood, plan));
    }

    private Moment moment(LiveSession of) {
        return Moment.of(plan, of, clock.instant());
    }
}
