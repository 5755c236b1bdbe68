package dev.sallyport.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.HostKeys;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.instances.InstancesController;
import dev.sallyport.ui.instances.SelectionViewModel;
import dev.sallyport.ui.instances.TableMemory;
import dev.sallyport.ui.shortcuts.Keymap;

/// The whole window on a [Desk], without a line behind it. Made and used on the JavaFX thread.
final class Stand {

    final Desk desk;
    final Stage stage = new Stage();
    final List<ConnectPlan> opened = new ArrayList<>();
    final List<Known> known = new ArrayList<>();
    final AtomicReference<WindowState> window;
    final MainViewModel model;
    final MainController main;
    final List<String> sandboxAsked = new ArrayList<>();
    final List<Integer> questions = new ArrayList<>();
    final List<List<InstanceRow>> ran = new ArrayList<>();

    private Stand(Desk desk, WindowState state, Theme theme) {
        this.desk = desk;
        this.window = new AtomicReference<>(state);
        var views = new Views(desk.messages);
        var memory = new Remembered<WindowState>(window::get, window::updateAndGet);
        this.model = new MainViewModel(desk.model, desk.remembered, desk.messages, desk.clock);
        var shower = new AtomicReference<Consumer<Tab>>(_ -> {});
        var drawer = new DrawerViewModel(new Planner()::propose, new SerialPlanner(Addresses.ofTheInternet())::propose,
                hostKeys(), desk.tasks, desk.remembered,
                plan -> shower.get().accept(tab(plan)));
        var selection = new SelectionViewModel(drawer::proposalFor, drawer::serialFor, asked -> {
            questions.add(asked);
            return true;
        }, plans -> plans.forEach(plan -> shower.get().accept(tab(plan))), ran::add);
        var home = new InstancesController(desk.model, drawer, selection, views, new TableMemory(memory), desk.clock,
                () -> sandboxAsked.add("asked"));
        this.main = new MainController(model, views, home, _ -> true, _ -> {}, theme,
                new Keymap(false, desk.remembered));
        views.load(main);
        shower.set(main::show);
        main.stage(stage);
        new WindowKeeper(stage, memory).start();
    }

    static Stand show(Desk desk, double width, double height) {
        return show(desk, WindowState.DEFAULTS.withBounds(0, 0, width, height, false).withDrawerWidth(0));
    }

    static Stand show(Desk desk, WindowState state) {
        return show(desk, state, new Theme());
    }

    static Stand show(Desk desk, WindowState state, Theme theme) {
        var stand = new Stand(desk, state, theme);
        stand.stage.show();
        stand.layOut();
        return stand;
    }

    void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private Tab tab(ConnectPlan plan) {
        opened.add(plan);
        var tab = new Tab(plan.instance().name());
        tab.setContent(new Label("$"));
        return tab;
    }

    private HostKeys hostKeys() {
        return new HostKeys() {
            @Override
            public List<Known> of(InstanceId instance) {
                return known.stream().filter(one -> one.host().equals(instance)).toList();
            }

            @Override
            public void forget(InstanceId instance) {
                known.removeIf(one -> one.host().equals(instance));
            }
        };
    }

    @SuppressWarnings("unchecked")
    TableView<InstanceRow> table() {
        return (TableView<InstanceRow>) find(".table-view");
    }

    Node find(String selector) {
        var found = stage.getScene().getRoot().lookup(selector);
        if (found == null) {
            throw new AssertionError("nothing on the screen is " + selector);
        }
        return found;
    }

    TabPane tabs() {
        return (TabPane) find(".tab-pane");
    }

    void toggleDrawer() {
        ((ToggleButton) find(".toolbar .toggle-button")).fire();
        layOut();
    }

    /// Presses a key where the focus is.
    void press(KeyCode code, boolean control) {
        fire(code, false, control);
    }

    void pressShifted(KeyCode code) {
        fire(code, true, true);
    }

    private void fire(KeyCode code, boolean shift, boolean control) {
        var owner = stage.getScene().getFocusOwner();
        var target = owner == null ? stage.getScene().getRoot() : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        layOut();
    }

    void close() {
        stage.hide();
    }

    static void start() throws InterruptedException {
        Fx.start();
    }
}
