package dev.sallyport.boot;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.scene.control.Tab;

import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.terminal.Guise;

/// Ways into the window for what is built before it. They lead nowhere until the window is there.
///
/// On the JavaFX thread.
final class Doors {

    private BiConsumer<ConnectPlan, Guise> open = (_, _) -> {};
    private Consumer<Tab> show = _ -> {};
    private Consumer<Action> offer = _ -> {};
    private Consumer<Problem> notice = _ -> {};
    private Consumer<SavedConnection> saved = _ -> {};
    private Consumer<Errand> errand = _ -> {};
    private Consumer<String> find = _ -> {};
    private Consumer<String> settings = _ -> {};

    void lead(BiConsumer<ConnectPlan, Guise> opening, Consumer<Tab> showing, Consumer<Action> offering,
            Consumer<Problem> noticing) {
        open = opening;
        show = showing;
        offer = offering;
        notice = noticing;
    }

    /// @param connections finds and opens what a saved connection means
    /// @param errands     the same for what was asked for by name; asks the user first if a link did
    void leadSaved(Consumer<SavedConnection> connections, Consumer<Errand> errands) {
        saved = connections;
        errand = errands;
    }

    /// Has `finding` bring the instances to the front, with what stands in their filter box.
    void leadHome(Consumer<String> finding) {
        find = finding;
    }

    /// Has `showing` open a section of the settings.
    void leadSettings(Consumer<String> showing) {
        settings = showing;
    }

    /// Brings the instances to the front that a filter lets through.
    void find(String filter) {
        find.accept(filter);
    }

    /// Shows where the settings of a section are, such as `security`.
    void settings(String section) {
        settings.accept(section);
    }

    /// Finds the instances that a saved connection means and opens it.
    void open(SavedConnection connection) {
        saved.accept(connection);
    }

    /// Finds and opens what was asked for by name.
    void open(Errand asked) {
        errand.accept(asked);
    }

    /// Carries a plan out in a tab of its own and brings that to the front.
    void open(ConnectPlan plan, Guise guise) {
        open.accept(plan, guise);
    }

    void open(ConnectPlan plan) {
        open(plan, Guise.NONE);
    }

    /// Brings a tab to the front, adding it if it is not there.
    void show(Tab tab) {
        show.accept(tab);
    }

    /// Makes an action one of the window's: its keys work, the palette and the menu have it.
    void offer(Action action) {
        offer.accept(action);
    }

    /// Says a problem that belongs to no one place in the window's banner.
    void notice(Problem problem) {
        notice.accept(problem);
    }
}
