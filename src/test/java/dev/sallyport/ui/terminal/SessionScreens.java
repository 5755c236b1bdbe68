package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.awaitility.Awaitility;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.prompt.Question;
import dev.sallyport.session.Attempt;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.store.Settings;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.Frame;
import dev.sallyport.ui.Screen;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.trust.TrustDesk;

/// The tab of a session from its first step to its end, and the question whether to trust a host.
public final class SessionScreens {

    private static final String TARGET = "203.0.113.7:22";

    private static final String SHELL = "\r\n   ,     #_\r\n   ~\\_  ####_        Amazon Linux 2023\r\n"
            + "  ~~  \\_#####\\\r\n  ~~     \\###|\r\n  ~~       \\#/ ___\r\n   ~~       V~' '->\r\n\r\n"
            + "[ec2-user@web-1 ~]$ uptime\r\n 12:00:41 up 3 days,  2:11,  1 user,  load average: 0.08, 0.03, 0.01\r\n"
            + "[ec2-user@web-1 ~]$ ls --color /var/log\r\n\033[34;1maudit\033[0m  boot.log  \033[34;1mchrony\033[0m  "
            + "cloud-init.log  cron  dnf.log  \033[34;1mjournal\033[0m  lastlog  messages  \033[34;1mnginx\033[0m\r\n"
            + "[ec2-user@web-1 ~]$ ";

    private final StoppedClock clock = new StoppedClock();
    private final StepTasks tasks = new StepTasks();
    private final List<FakeSession> sessions = new ArrayList<>();
    private final List<TerminalScreen> panes = new ArrayList<>();
    private final Frame frame;
    private final Views views;

    private SessionScreens(Frame frame) {
        this.frame = frame;
        this.views = new Views(frame.messages());
    }

    public static List<Screen> all() {
        return List.of(
                session("session-connecting", SessionScreens::connecting, (_, _) -> {}),
                session("session-open", SessionScreens::goWell, (at, _) -> at.clock.pass(Duration.ofSeconds(18))),
                session("session-unfolded", SessionScreens::goWell, (at, scene) -> {
                    at.clock.pass(Duration.ofSeconds(18));
                    ((ToggleButton) scene.getRoot().lookup(".toggle-button")).fire();
                }),
                session("session-urgent", SessionScreens::goWell, (at, _) -> at.clock.pass(Duration.ofMillis(50_900))),
                session("session-expired", SessionScreens::goWell, (at, _) -> at.clock.pass(Duration.ofSeconds(62))),
                session("session-failed", SessionScreens::failing, (_, scene) -> unfold(scene)),
                session("session-lost", SessionScreens::goWell, (at, _) -> at.end(
                        new EndReason.ConnectionLost("no answer to keep-alives for 30 s"))),
                session("session-ended", SessionScreens::goWell, (at, _) -> at.end(new EndReason.ExitStatus(0))),
                session("session-stopped", SessionScreens::connecting, (at, _) -> at.sessions.getLast().close()),
                session("session-fault", (_, _) -> {
                    throw new IllegalStateException("the key door answered twice");
                }, (_, _) -> {}),
                session("session-routes", SessionScreens::secondRoute, (_, _) -> {}),
                new Screen("trust", frame -> new SessionScreens(frame).ask(
                        (key, _) -> new Question.TrustHost(Samples.instance("web-1"), TARGET, key))),
                new Screen("trust-console", frame -> new SessionScreens(frame).ask(
                        (key, console) -> new Question.TrustConsole(Samples.instance("web-1"), console,
                                console.host() + ":22", key))));
    }

    private static Screen session(String name, BiConsumer<SessionScreens, FakeSession> script,
            BiConsumer<SessionScreens, Scene> then) {
        return new Screen(name, frame -> new SessionScreens(frame).show(script, then));
    }

    private void goWell(FakeSession session) {
        session.goWell();
    }

    private void connecting(FakeSession session) {
        session.become(new SessionState.PushingKey());
        session.step(Step.PUSH, "ec2-user", 0, -1, Timing.Outcome.RUNNING);
        session.done(Step.CONNECT, TARGET, 2, 104);
        session.step(Step.KEY_EXCHANGE, TARGET, 106, -1, Timing.Outcome.RUNNING);
        clock.pass(Duration.ofMillis(231));
    }

    private void secondRoute(FakeSession session) {
        session.become(new SessionState.PushingKey());
        session.done(Step.PUSH, "ec2-user", 0, 187);
        session.push(Samples.NOON, 1);
        session.step(Step.CONNECT, TARGET, 2, 10_000, Timing.Outcome.FAILED);
        session.tried(new Attempt(TARGET, Samples.noAnswer()));
        session.step(Step.CONNECT, "[2001:db8::7]:22", 10_004, -1, Timing.Outcome.RUNNING);
        clock.pass(Duration.ofMillis(11_231));
    }

    private void failing(FakeSession session) {
        session.become(new SessionState.PushingKey());
        session.done(Step.PUSH, "ec2-user", 0, 187);
        session.push(Samples.NOON, 1);
        session.done(Step.CONNECT, TARGET, 2, 104);
        session.done(Step.KEY_EXCHANGE, TARGET, 106, 131);
        session.step(Step.LOGIN, "ec2-user", 238, 286, Timing.Outcome.FAILED);
        clock.pass(Duration.ofMillis(600));
        session.become(new SessionState.Failed(Samples.authRefused()));
    }

    private void end(EndReason why) {
        sessions.getLast().become(new SessionState.Ended(why, Samples.NOON));
    }

    private Screen.Shown show(BiConsumer<SessionScreens, FakeSession> script, BiConsumer<SessionScreens, Scene> then) {
        var stage = Fx.get(() -> open(session -> script.accept(this, session)));
        Fx.run(tasks::finishAll);
        var last = sessions.getLast();
        if (last.timeline().latest(Step.SHELL).isPresent()) {
            last.print(SHELL);
            Awaitility.await().until(() -> panes.getLast().screenText().contains("nginx"));
        }
        Fx.run(() -> then.accept(this, stage.getScene()));
        Fx.run(() -> selected(stage).tick());
        Shots.pulses(3);
        return new Screen.Shown(stage, () -> Fx.run(stage::close));
    }

    private Stage open(FakeSession.Script script) {
        var tabs = new SessionTabs((_, _, _) -> {
            sessions.add(new FakeSession(script));
            return sessions.getLast();
        }, tasks, clock, views, scheme -> {
            panes.add(new TerminalScreen(
                    new TerminalLooks(new Remembered<>(() -> Settings.DEFAULTS, _ -> {}), frame.theme()), scheme,
                    views.messages()));
            return panes.getLast();
        }, () -> {}, (_, _) -> Workplace.NONE, _ -> {});
        var home = new Tab(frame.messages().text("main.home"));
        home.setClosable(false);
        var pane = new TabPane(home, tabs.open(Samples.plan("web-1"), Guise.NONE));
        pane.setAccessibleText(frame.messages().text("main.tabs"));
        pane.getSelectionModel().select(1);
        var scene = new Scene(pane, frame.width(), frame.height());
        frame.theme().dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private Screen.Shown ask(BiFunction<HostKey, SerialEndpoint, Question<Boolean>> question) {
        var key = new HostKey("ssh-ed25519", "SHA256:pR3n0c2Zt1Yw8gV5kQm7xLJ4uH6sBdFaE9oTiWyXzA0");
        var asked = question.apply(key, SerialEndpoint.of(new RegionName("eu-central-9")));
        var answers = new ArrayList<Boolean>();
        var away = Fx.get(() -> new TrustDesk(views, frame.theme(), Optional::empty).show(asked, answers::add));
        var stage = Fx.get(() -> (Stage) Window.getWindows().getLast());
        Shots.pulses(3);
        return new Screen.Shown(stage, () -> Fx.run(away));
    }

    private static SessionViewModel selected(Stage stage) {
        var pane = (TabPane) stage.getScene().getRoot();
        return (SessionViewModel) pane.getTabs().get(1).getUserData();
    }

    private static void unfold(Scene scene) {
        scene.getRoot().applyCss();
        ((TitledPane) scene.getRoot().lookup(".titled-pane")).setExpanded(true);
    }
}
