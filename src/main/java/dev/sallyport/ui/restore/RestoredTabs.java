package dev.sallyport.ui.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import javafx.geometry.Pos;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.store.OpenTab;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.restore.RestoredViewModel.Planning;
import dev.sallyport.ui.terminal.Guise;

/// Makes a card in a tab for each remembered one, and puts the session's tab in its place. On the JavaFX thread.
public final class RestoredTabs {

    /// From this many on the user is asked once more before all are connected.
    static final int MANY = 10;

    private final Views views;
    private final RestoredWords words;
    private final Tasks tasks;
    private final Planning planning;
    private final BiFunction<ConnectPlan, Guise, Tab> opener;
    private final IntPredicate sure;
    private final RestoredGroup group = new RestoredGroup();
    private final List<Tab> cards = new ArrayList<>();
    private final Consumer<Tab> shown;

    /// @param clock  tells what is today
    /// @param opener makes the tab of a session, or gives back the one that there is
    /// @param sure   asks the user whether so many are to be connected
    public RestoredTabs(Views views, java.time.Clock clock, Tasks tasks, Planning planning,
            BiFunction<ConnectPlan, Guise, Tab> opener, IntPredicate sure) {
        this.views = views;
        this.words = new RestoredWords(views.messages(), clock);
        this.tasks = tasks;
        this.planning = planning;
        this.opener = opener;
        this.sure = sure;
        this.shown = tasks.door(RestoredTabs::focus);
    }

    /// How many wait to be reconnected, and the way to reconnect them all.
    public RestoredGroup group() {
        return group;
    }

    /// A tab whose user data is its [RestoredViewModel]. What it shows is made when it first comes to the front.
    public Tab card(OpenTab remembered) {
        var model = new RestoredViewModel(remembered, planning, tasks, words);
        var tab = new Tab(model.title());
        tab.setUserData(model);
        tab.setGraphic(badge(remembered));
        tab.setTooltip(Tips.of(model.faceProperty().get().heading()));
        model.use(plan -> replace(tab, remembered, plan), group::go);
        group.add(model);
        cards.add(tab);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                show(tab, model);
            }
        });
        tab.tabPaneProperty().subscribe((before, after) -> {
            if (before != null && after == null) {
                cards.remove(tab);
                model.close();
                group.remove(model);
            }
        });
        return tab;
    }

    /// Reconnects all; asks first if they are many.
    public void reconnectAll() {
        int all = group.size().get();
        if (all <= MANY || sure.test(all)) {
            group.reconnectAll();
        }
    }

    /// Closes all that are still unconnected.
    public void closeAll() {
        List.copyOf(cards).forEach(RestoredTabs::leave);
    }

    private void show(Tab tab, RestoredViewModel model) {
        if (tab.getContent() == null) {
            var controller = new RestoredController(model, group, new Gestures(tab), views);
            tab.setContent(views.load(controller));
        }
        // Through the door, since the pane has yet to make visible what is to get the keyboard.
        shown.accept(tab);
    }

    private static void focus(Tab tab) {
        if (tab.isSelected()) {
            tab.getContent().requestFocus();
        }
    }

    private void replace(Tab card, OpenTab remembered, ConnectPlan plan) {
        var pane = card.getTabPane();
        boolean front = card.isSelected();
        var session = opener.apply(plan,
                new Guise(remembered.title(), remembered.colour(), remembered.scheme(), remembered.command()));
        var tabs = pane.getTabs();
        if (!tabs.contains(session)) {
            tabs.add(tabs.indexOf(card), session);
        }
        if (front) {
            pane.getSelectionModel().select(session);
        }
        tabs.remove(card);
    }

    private HBox badge(OpenTab remembered) {
        var badge = new HBox(8, Icons.of(Icon.RECONNECT));
        if (remembered.serial()) {
            badge.getChildren().addFirst(Icons.of(Icon.SERIAL));
        }
        badge.setAlignment(Pos.CENTER_LEFT);
        badge.getStyleClass().add("restored-badge");
        badge.getStylesheets().add(Objects.requireNonNull(RestoredTabs.class.getResource("Restored.css")).toString());
        badge.setAccessibleText(views.messages().text("restore.badge"));
        return badge;
    }

    private static void leave(Tab tab) {
        var pane = tab.getTabPane();
        if (pane != null) {
            pane.getTabs().remove(tab);
        }
    }

    private final class Gestures implements RestoredController.Gestures {

        private final Tab tab;

        Gestures(Tab tab) {
            this.tab = tab;
        }

        @Override
        public void reconnectAll() {
            RestoredTabs.this.reconnectAll();
        }

        @Override
        public void close() {
            leave(tab);
        }

        @Override
        public void closeAll() {
            RestoredTabs.this.closeAll();
        }
    }
}
