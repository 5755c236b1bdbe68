package dev.sallyport.ui.serial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import dev.sallyport.model.Addresses;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.store.Settings;
import dev.sallyport.store.WindowState;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.StepTasks;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.FxTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.Guise;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.SessionTabs;
import dev.sallyport.ui.terminal.SessionViewModel;
import dev.sallyport.ui.terminal.StoppedClock;
import dev.sallyport.ui.terminal.TerminalLooks;
import dev.sallyport.ui.terminal.TerminalScreen;

/// A window with the tab of a serial console, on stations that the test furnishes and with time standing still.
final class Bench {

    final StoppedClock clock = new StoppedClock();
    final StepTasks tasks = new StepTasks();
    final FakeControl control = new FakeControl();
    final AtomicReference<WindowState> window = new AtomicReference<>(WindowState.DEFAULTS);
    final Views views;
    final List<FakeSession> sessions = new ArrayList<>();
    final List<TerminalScreen> screens = new ArrayList<>();
    private final List<Runnable> ticks = new ArrayList<>();
    private final SessionTabs tabs;
    private final TabPane pane = Fx.get(() -> new TabPane(new Tab("Instances")));
    final Stage stage;
    FakeSession.Script script = Bench::goWell;

    Bench(Theme theme, double width, double height) {
        this(new Messages(Locale.ROOT), theme, width, height);
    }

    Bench(Messages messages, Theme theme, double width, double height) {
        views = new Views(messages);
        Fx.run(() -> {
            pane.getTabs().getFirst().setText(messages.text("main.home"));
            pane.setAccessibleText(messages.text("main.tabs"));
        });
        var workplaces = new SerialWorkplaces(control, _ -> "ec2-user",
                new Remembered<>(window::get, window::updateAndGet), onFx(), clock, (_, tick) -> {
                    ticks.add(tick);
                    return () -> ticks.remove(tick);
                }, views);
        tabs = new SessionTabs((_, _, _) -> {
            sessions.add(new FakeSession(script));
            return sessions.getLast();
        }, onFx(), clock, views, scheme -> {
            screens.add(new TerminalScreen(new TerminalLooks(new Remembered<>(() -> Settings.DEFAULTS, _ -> {}), theme),
                    scheme, views.messages()));
            return screens.getLast();
        }, () -> {}, workplaces, _ -> {});
        stage = Fx.get(() -> {
            var scene = new Scene(pane, width, height);
            theme.dress(scene);
            var made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
    }

    // The reader's news come on its own thread.
    private Tasks onFx() {
        var doors = new FxTasks();
        return new Tasks() {
            @Override
            public <T> Running start(String name, Work<T> work, Consumer<Outcome<T>> then) {
                return tasks.start(name, work, then);
            }

            @Override
            public <N> Consumer<N> door(Consumer<N> onFxThread) {
                return doors.door(onFxThread);
            }

            @Override
            public int underWay() {
                return tasks.underWay();
            }
        };
    }

    /// A plan that leads to the serial console of `name`.
    static ConnectPlan plan(String name) {
        var instance = Samples.instance(name);
        var console = Addresses.ofTheInternet().serialConsole(instance.region());
        return new ConnectPlan(instance,
                List.of(new Route.SerialConsole(console.region(), console.host(), 22, console.fingerprint())),
                new OsUser(instance.id() + ".port0", OsUser.Source.SERIAL_PORT), KeyType.ED25519);
    }

    /// Goes all the way to a console that AWS ends after an hour.
    static void goWell(FakeSession session) {
        session.endAt(Samples.NOON.plus(Duration.ofHours(1)));
        session.goWell();
    }

    Tab open(ConnectPlan plan) {
        return Fx.get(() -> {
            var tab = tabs.open(plan, Guise.NONE);
            if (!pane.getTabs().contains(tab)) {
                pane.getTabs().add(tab);
            }
            pane.getSelectionModel().select(tab);
            return tab;
        });
    }

    SessionViewModel model() {
        return (SessionViewModel) Fx.get(() -> pane.getSelectionModel().getSelectedItem()).getUserData();
    }

    /// Does everything that is to be done.
    void finish() {
        Fx.run(tasks::finishAll);
    }

    /// Lets time pass and looks again.
    void pass(Duration time) {
        clock.pass(time);
        Fx.run(() -> {
            for (int i = 0; i < 4; i++) {
                List.copyOf(ticks).forEach(Runnable::run);
            }
            tasks.finishAll();
        });
    }

    /// What the tab in front shows.
    Node front() {
        return pane.getSelectionModel().getSelectedItem().getContent();
    }

    Optional<Runnable> ticking() {
        return ticks.stream().findFirst();
    }

    void close() {
        Fx.run(() -> {
            pane.getTabs().clear();
            stage.close();
        });
    }
}
