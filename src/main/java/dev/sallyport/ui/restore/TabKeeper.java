package dev.sallyport.ui.restore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import dev.sallyport.plan.Route;
import dev.sallyport.store.OpenTab;
import dev.sallyport.store.OpenTabs;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Ticker;
import dev.sallyport.ui.terminal.Mood;
import dev.sallyport.ui.terminal.SessionViewModel;

/// Remembers which tabs there are whenever that changes. On the JavaFX thread.
public final class TabKeeper {

    /// How old "until" can be after a crash: nobody is told when that comes.
    static final Duration PULSE = Duration.ofMinutes(1);

    private final TabPane pane;
    private final Remembered<OpenTabs> memory;
    private final Remembered<Settings> settings;
    private final Clock clock;

    /// The key of a tab's property with when its session was last seen open.
    private enum Seen {
        OPEN
    }

    public TabKeeper(TabPane pane, Remembered<OpenTabs> memory, Remembered<Settings> settings, Clock clock) {
        this.pane = pane;
        this.memory = memory;
        this.settings = settings;
        this.clock = clock;
    }

    /// Starts to remember; what was remembered before goes now, so bring it back first.
    public void start(Ticker ticker) {
        pane.getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
            note();
        });
        pane.getTabs().forEach(this::follow);
        pane.getSelectionModel().selectedItemProperty().subscribe(this::note);
        settings.subscribe(_ -> note());
        ticker.every(PULSE, this::note);
    }

    private void follow(Tab tab) {
        if (tab.getUserData() instanceof SessionViewModel model && !tab.getProperties().containsKey(TabKeeper.class)) {
            tab.getProperties().put(TabKeeper.class, this);
            model.faceProperty().map(face -> face.mood()).subscribe((before, after) -> {
                if (before == Mood.OPEN || after == Mood.OPEN) {
                    see(tab);
                    note();
                }
            });
        }
    }

    private void note() {
        if (!settings.get().get(Setting.RESTORE)) {
            memory.change(_ -> OpenTabs.NONE);
            return;
        }
        var sessions = pane.getTabs().stream().filter(TabKeeper::counts).toList();
        int front = sessions.indexOf(pane.getSelectionModel().getSelectedItem());
        memory.change(_ -> new OpenTabs(sessions.stream().map(this::remembered).toList(), front));
    }

    private static boolean counts(Tab tab) {
        return tab.getUserData() instanceof SessionViewModel || tab.getUserData() instanceof RestoredViewModel;
    }

    private OpenTab remembered(Tab tab) {
        if (tab.getUserData() instanceof RestoredViewModel model) {
            return model.tab();
        }
        var model = (SessionViewModel) Objects.requireNonNull(tab.getUserData());
        if (model.faceProperty().get().mood() == Mood.OPEN) {
            see(tab);
        }
        return remembered(model, Optional.ofNullable((Instant) tab.getProperties().get(Seen.OPEN)));
    }

    private void see(Tab tab) {
        tab.getProperties().put(Seen.OPEN, clock.instant());
    }

    private static OpenTab remembered(SessionViewModel model, Optional<Instant> until) {
        var plan = model.plan();
        var guise = model.guise();
        var instance = plan.instance();
        boolean privately = plan.routes().getFirst() instanceof Route.Direct(_, _, var kind)
                && kind == Route.Direct.Kind.PRIVATE_IPV4;
        return new OpenTab(instance.id().value(), instance.profile(), instance.region().value(), instance.name(),
                plan.user().name(), WayBack.word(plan.keyType()), privately, plan.serial(), guise.title(),
                guise.colour(), guise.scheme(), guise.command(), until);
    }

    /// The tabs to come back now; none if the user does not want them.
    public List<OpenTab> remembered() {
        return settings.get().get(Setting.RESTORE) ? memory.get().tabs() : List.of();
    }
}
