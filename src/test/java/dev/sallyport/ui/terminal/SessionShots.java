package dev.sallyport.ui.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.boot.tour.Png;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.prompt.Question;
import dev.sallyport.session.Attempt;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.trust.TrustDesk;

/// Pictures of session tabs for looking at, in `target/shots`. Not part of the ordinary test run; ask for it by name.
final class SessionShots {

    private static final String TARGET = "203.0.113.7:22";
    private static final Path FOLDER = Path.of("target", "shots");

    private static final String SHELL = "\r\n   ,     #_\r\n   ~\\_  ####_        Amazon Linux 2023\r\n"
            + "  ~~  \\_#####\\\r\n  ~~     \\###|\r\n  ~~       \\#/ ___\r\n   ~~       V~' '->\r\n\r\n"
            + "[ec2-user@web-1 ~]$ uptime\r\n 12:00:41 up 3 days,  2:11,  1 user,  load average: 0.08, 0.03, 0.01\r\n"
            + "[ec2-user@web-1 ~]$ ls --color /var/log\r\n\033[34;1maudit\033[0m  boot.log  \033[34;1mchrony\033[0m  "
            + "cloud-init.log  cron  dnf.log  \033[34;1mjournal\033[0m  lastlog  messages  \033[34;1mnginx\033[0m\r\n"
            + "[ec2-user@web-1 ~]$ ";

    private final StoppedClock clock = new StoppedClock();
    private final StepTasks tasks = new StepTasks();
    private final Views views = new Views(new Messages(Locale.ROOT));
    private final List<FakeSession> sessions = new ArrayList<>();
    private final List<TerminalScreen> panes = new ArrayList<>();
    private String mode = "";

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void takePictures(Theme.Choice choice) {
        mode = choice.name().toLowerCase(Locale.ROOT);
        var theme = Fx.get(() -> {
            var chosen = new Theme();
            chosen.choose(choice);
            return chosen;
        });
        shoot(theme, "1-connecting", this::connecting, _ -> {});
        shoot(theme, "2-open", FakeSession::goWell, _ -> clock.pass(Duration.ofSeconds(18)));
        shoot(theme, "3-unfolded", FakeSession::goWell, scene -> {
            clock.pass(Duration.ofSeconds(18));
            click(scene, ".toggle-button");
        });
        shoot(theme, "4-urgent", FakeSession::goWell, _ -> clock.pass(Duration.ofMillis(50_900)));
        shoot(theme, "5-expired", FakeSession::goWell, _ -> clock.pass(Duration.ofSeconds(62)));
        shoot(theme, "6-failed", this::failing, scene -> unfold(scene));
        shoot(theme, "7-lost", FakeSession::goWell, _ -> sessions.getLast()
                .become(
                        new SessionState.Ended(new EndReason.ConnectionLost("no answer to keep-alives for 30 s"),
                                Samples.NOON)));
        shoot(theme, "8-ended", FakeSession::goWell,
                _ -> sessions.getLast().become(new SessionState.Ended(new EndReason.ExitStatus(0), Samples.NOON)));
        shoot(theme, "9-stopped", this::connecting, _ -> sessions.getLast().close());
        shoot(theme, "10-fault", _ -> {
            throw new IllegalStateException("the key door answered twice");
        }, _ -> {});
        shoot(theme, "11-routes", this::secondRoute, _ -> {});
        trust(theme);
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

    private void shoot(Theme theme, String name, FakeSession.Script script, Consumer<Scene> then) {
        clock.pass(Duration.between(clock.instant(), Samples.NOON));
        var stage = Fx.get(() -> open(theme, script));
        Fx.run(tasks::finishAll);
        var last = sessions.getLast();
        if (last.timeline().latest(Step.SHELL).isPresent()) {
            last.print(SHELL);
            Awaitility.await().until(() -> panes.getLast().screenText().contains("nginx"));
        }
        Fx.run(() -> then.accept(stage.getScene()));
        Fx.run(() -> selected(stage).tick());
        write(stage, name);
        Fx.run(stage::close);
    }

    private Stage open(Theme theme, FakeSession.Script script) {
        var tabs = new SessionTabs((_, _, _) -> {
            sessions.add(new FakeSession(script));
            return sessions.getLast();
        }, tasks, clock, views, () -> {
            panes.add(new TerminalScreen(new TerminalLooks(new Remembered<>(() -> Settings.DEFAULTS, _ -> {}), theme), Optional.empty(), views.messages()));
            return panes.getLast();
        }, () -> {}, (_, _) -> Workplace.NONE, _ -> {});
        var home = new Tab("Instances");
        home.setClosable(false);
        var pane = new TabPane(home, tabs.open(Samples.plan("web-1"), Guise.NONE));
        pane.getSelectionModel().select(1);
        var scene = new Scene(pane, 980, 700);
        theme.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private void trust(Theme theme) {
        var key = new HostKey("ssh-ed25519", "SHA256:pR3n0c2Zt1Yw8gV5kQm7xLJ4uH6sBdFaE9oTiWyXzA0");
        var console = SerialEndpoint.of(new RegionName("eu-central-9"));
        ask(theme, "12-trust", new Question.TrustHost(Samples.instance("web-1"), TARGET, key));
        ask(theme, "13-trust-console",
                new Question.TrustConsole(Samples.instance("web-1"), console, console.host() + ":22", key));
    }

    private void ask(Theme theme, String name, Question<Boolean> question) {
        var answers = new ArrayList<Boolean>();
        var away = Fx.get(() -> new TrustDesk(views, theme, Optional::empty).show(question, answers::add));
        var stage = Fx.get(() -> (Stage) Window.getWindows().getLast());
        write(stage, name);
        Fx.run(away);
    }

    private static SessionViewModel selected(Stage stage) {
        var pane = (TabPane) stage.getScene().getRoot();
        return (SessionViewModel) pane.getTabs().get(1).getUserData();
    }

    private static void click(Scene scene, String selector) {
        ((javafx.scene.control.ToggleButton) scene.getRoot().lookup(selector)).fire();
    }

    private static void unfold(Scene scene) {
        scene.getRoot().applyCss();
        ((javafx.scene.control.TitledPane) scene.getRoot().lookup(".titled-pane")).setExpanded(true);
    }

    private void write(Stage stage, String name) {
        // Two pulses: style and layout of what was just added settle in the second.
        Fx.run(() -> stage.getScene().snapshot(null));
        Image image = Fx.get(() -> stage.getScene().snapshot(null));
        try {
            Png.write(image, FOLDER.resolve(name + "-" + mode + ".png"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
