package dev.sallyport.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.scene.control.Tab;
import javafx.stage.Stage;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.saved.Errand;
import dev.sallyport.store.Kept;
import dev.sallyport.store.Store;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.FxPrompter;
import dev.sallyport.ui.fx.FxTasks;
import dev.sallyport.ui.fx.FxTicker;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.FoundProfiles;
import dev.sallyport.ui.instances.HostKeys;
import dev.sallyport.ui.instances.InstancesController;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.instances.Stations;
import dev.sallyport.ui.instances.TableMemory;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.main.MainViewModel;
import dev.sallyport.ui.main.WindowKeeper;
import dev.sallyport.ui.many.ManyViewModel;
import dev.sallyport.ui.restore.WayBack;
import dev.sallyport.ui.serial.SerialWorkplaces;
import dev.sallyport.ui.settings.SettingsPage;
import dev.sallyport.ui.shortcuts.Keymap;
import dev.sallyport.ui.terminal.LiveSession;
import dev.sallyport.ui.terminal.SessionTabs;
import dev.sallyport.ui.terminal.SessionViewModel;
import dev.sallyport.ui.terminal.TerminalLooks;
import dev.sallyport.ui.terminal.TerminalScreen;
import dev.sallyport.ui.trust.TrustDesk;

/// One window and the line behind it, wired by hand in the order of the line.
///
/// Made and shown on the JavaFX thread. The line is built beside it on a thread of its own: what the first frame does not
/// need must not delay it.
public final class Program implements AutoCloseable {

    private final Stage stage;
    private final FxTasks tasks = new FxTasks();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Messages messages;
    private final Theme theme = new Theme();
    private final Doors doors = new Doors();
    private final Store store;
    private final FxPrompter prompter;
    private final Surroundings surroundings;
    private final CompletableFuture<Line> line;
    private final InstancesViewModel instances;
    private final List<Runnable> afterFirstFrame = new ArrayList<>();
    private boolean painted;

    /// @param logs    the folder shown with a fault report
    /// @param sandbox what "Try the sandbox" does
    Program(Stage stage, Surroundings surroundings, Path logs, Runnable sandbox) {
        this.stage = stage;
        this.surroundings = surroundings;
        var report = tasks.<Problem>door(doors::notice);
        store = new Store(surroundings.config(), clock, report);
        messages = new Messages(SettingsRoom.language(store.settings().get(), Locale.getDefault()));
        var views = new Views(messages);
        prompter = new FxPrompter(new TrustDesk(views, theme, () -> Optional.of(stage)));
        line = CompletableFuture.supplyAsync(() -> new Line(surroundings, store, prompter, report, clock),
                work -> Thread.ofVirtual().name("build the line").start(work));
        var base = new Base(stage, tasks, clock, views, theme, store, remembered(store.settings()),
                remembered(store.window()), line, doors);
        var settings = base.settings();
        instances = new InstancesViewModel(stations(), tasks, settings, new FxTicker(), clock, messages);
        var serial = new SerialPlanner(surroundings.addresses());
        var drawer = new DrawerViewModel(new Planner()::propose, serial::propose, hostKeys(), tasks, settings,
                doors::open);
        var many = new ManyRoom(base, instances, drawer);
        var home = new InstancesController(instances, drawer, many.selection(), views, new TableMemory(base.window()),
                clock, sandbox);
        var looks = new TerminalLooks(settings, theme);
        var consoles = new Consoles(serial, doors::open);
        var sessions = new SessionTabs(
                (plan, columns, rows) -> LiveSession.of(line.join().conductor().prepare(plan, columns, rows),
                        session -> line.join().conductor().open(session)),
                tasks, clock, views, scheme -> new TerminalScreen(looks, scheme, messages), () -> Folders.show(logs),
                workplaces(views, base.window()),
                consoles::open);
        var model = new MainViewModel(instances, settings, messages, clock);
        var keymap = new Keymap(onMac(), settings);
        var palette = new PaletteRoom(base, keymap);
        var crossing = new AtomicReference<Consumer<Tab>>(_ -> {});
        var main = new MainController(model, views, home, Program::live,
                tab -> crossing.get().accept(tab), theme, keymap);
        views.load(main);
        doors.lead((plan, guise) -> {
            palette.used(plan.instance().id());
            main.show(sessions.open(plan, guise));
        }, main::show, main::offer, problem -> model.notice(messages.problem(problem)));
        var restore = new RestoreRoom(base, new WayBack(
                new Seeker(new LineSight(line::join, settings::get), List::of)::find, new Planner(), serial),
                sessions::open);
        afterFirstFrame.add(() -> restore.start(main.tabs()));
        var saved = new SavedRoom(base, main, instances, drawer, serial);
        home.onSave(saved::saveSelected);
        sessions.onMade(saved::dress);
        afterFirstFrame.add(saved::start);
        many.open(main, sessions);
        doors.leadHome(filter -> {
            instances.filterProperty().set(filter);
            main.find();
        });
        new ActivityRoom(base).start();
        crossing.set(tab -> consoles.cross(tab, sessions, main));
        main.stage(stage);
        palette.furnish(main, instances, drawer);
        palette.follow(store.connections());
        palette.offer(model, logs, surroundings.config(), sandbox);
        new HelpRoom(base, keymap).offer();
        new WindowKeeper(stage, base.window()).start();
        var preferences = new SettingsRoom(base, instances, surroundings.config(), logs,
                List.of(new SettingsPage("shortcuts", () -> views.load(palette.shortcutsPage()))));
        preferences.start();
        doors.leadSettings(preferences::show);
        var welcome = new WelcomeRoom(base, surroundings, stations(), instances, main, sandbox);
        welcome.prepare();
        afterFirstFrame.add(welcome::start);
        store.loadProblems().stream().map(preferences::said).forEach(doors::notice);
    }

    /// Shows the window, then starts what could wait for it: what runs before the first frame delays it.
    void show() {
        stage.show();
        FirstFrame.then(stage, () -> {
            afterFirstFrame.forEach(Runnable::run);
            afterFirstFrame.clear();
            painted = true;
            Thread.ofVirtual().name("warm up").start(() -> line.join().warmUp());
        });
    }

    public Stage stage() {
        return stage;
    }

    /// Finds and opens what was asked for, once the window is there. On the JavaFX thread.
    void receive(Errand errand) {
        if (painted) {
            doors.open(errand);
        } else {
            afterFirstFrame.add(() -> doors.open(errand));
        }
    }

    /// Brings the window to the front. On the JavaFX thread.
    void comeForward() {
        stage.setIconified(false);
        // Most window managers leave a window behind that only asks for the front; for a moment above all, it is there.
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
    }

    /// How much work is under way; the tour and the journeys wait for zero.
    public int underWay() {
        return tasks.underWay();
    }

    /// Ends sessions and line and saves what is to be saved. Blocks for a few seconds at most; not for the JavaFX thread.
    @Override
    public void close() {
        prompter.close();
        tasks.close();
        line.join().close();
        store.close();
        surroundings.close();
    }

    private Stations stations() {
        return new Stations(() -> {
            var catalog = line.join().readProfiles();
            return new FoundProfiles(catalog.profiles(), catalog.faults(), catalog.preferred());
        }, profile -> line.join().inventory().regions(profile),
                (scopes, news) -> line.join().inventory().read(scopes, news));
    }

    private HostKeys hostKeys() {
        return new HostKeys() {
            @Override
            public List<KnownHosts.Known> of(InstanceId instance) {
                return store.knownHosts().of(instance);
            }

            @Override
            public void forget(InstanceId instance) throws ProblemException {
                store.knownHosts().forget(instance);
            }
        };
    }

    private static boolean live(Tab tab) {
        return switch (tab.getUserData()) {
            case SessionViewModel session -> !session.sessionProperty().get().state().over();
            case ManyViewModel run -> run.live();
            case null, default -> false;
        };
    }

    private SerialWorkplaces workplaces(Views views, Remembered<WindowState> window) {
        return new SerialWorkplaces(new LateControl(() -> line.join().control()),
                instance -> new Planner().userOf(instance).name(), window, tasks, clock, new FxTicker(), views);
    }

    private static boolean onMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    static <T> Remembered<T> remembered(Kept<T> kept) {
        return new Remembered<>(kept::get, kept::change);
    }
}
