package dev.sallyport.ui.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.store.OpenTab;
import dev.sallyport.store.OpenTabs;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.Guise;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.SessionViewModel;
import dev.sallyport.ui.terminal.StoppedClock;

/// What is remembered of the tabs of a window, and the cards that come back from it.
@Timeout(60)
final class TabKeeperTest {

    private static final Guise DRESSED = new Guise(Optional.of("Web"), Optional.of("red"), Optional.of("dark"),
            Optional.of("htop"));

    private final StoppedClock clock = new StoppedClock();
    private final StepTasks tasks = new StepTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<FakeSession> sessions = new ArrayList<>();
    private final AtomicReference<OpenTabs> kept = new AtomicReference<>(OpenTabs.NONE);
    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    private final Remembered<Settings> chosen = new Remembered<>(settings::get, settings::updateAndGet);
    private final List<Runnable> pulses = new ArrayList<>();
    private TabPane pane;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
        // Its style sheet defines the colours that ours name.
        Fx.run(() -> new Theme().choose(Theme.Choice.LIGHT));
    }

    @BeforeEach
    void showTheWindow() {
        pane = Fx.get(() -> new TabPane(new Tab("Instances", new Label("home"))));
        stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setScene(new Scene(pane, 900, 600));
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(stage::close);
    }

    @Test
    void remembersEachSessionWithItsGuiseAndWhichIsInFront() {
        keep();

        open("web-1", Guise.NONE);
        var second = open("web-2", DRESSED);
        Fx.run(() -> pane.getSelectionModel().select(second));

        assertThat(kept.get().tabs()).extracting(OpenTab::name).containsExactly("web-1", "web-2");
        assertThat(kept.get().front()).isEqualTo(1);
        assertThat(kept.get().tabs().getLast().command()).contains("htop");
        assertThat(kept.get().tabs().getLast().title()).contains("Web");
        Fx.run(() -> pane.getSelectionModel().select(0));
        assertThat(kept.get().front()).isEqualTo(-1);
    }

    @Test
    void remembersTheOrderAndForgetsWhatIsClosed() {
        keep();
        var first = open("web-1", Guise.NONE);
        open("web-2", Guise.NONE);

        Fx.run(() -> {
            pane.getTabs().remove(first);
            pane.getTabs().add(first);
        });
        assertThat(kept.get().tabs()).extracting(OpenTab::name).containsExactly("web-2", "web-1");

        Fx.run(() -> pane.getTabs().remove(first));
        assertThat(kept.get().tabs()).extracting(OpenTab::name).containsExactly("web-2");
    }

    @Test
    void remembersWhenASessionWasLastOpen() {
        keep();
        open("web-1", Guise.NONE);
        assertThat(kept.get().tabs().getFirst().until()).isEmpty();

        Fx.run(tasks::finishAll);
        assertThat(kept.get().tabs().getFirst().until()).contains(clock.instant());

        clock.pass(Duration.ofMinutes(1));
        Fx.run(() -> pulses.forEach(Runnable::run));
        var last = clock.instant();
        assertThat(kept.get().tabs().getFirst().until()).contains(last);

        Fx.run(() -> sessions.getFirst().become(new SessionState.Ended(new EndReason.ExitStatus(0), last)));
        clock.pass(Duration.ofMinutes(5));
        Fx.run(() -> pulses.forEach(Runnable::run));
        assertThat(kept.get().tabs().getFirst().until()).contains(last);
    }

    @Test
    void remembersNothingIfTheUserDoesNotWantIt() {
        keep();
        open("web-1", Guise.NONE);

        Fx.run(() -> chosen.change(now -> now.with(Setting.RESTORE, false)));
        assertThat(kept.get()).isEqualTo(OpenTabs.NONE);

        Fx.run(() -> chosen.change(now -> now.with(Setting.RESTORE, true)));
        assertThat(kept.get().tabs()).hasSize(1);
    }

    @Test
    void putsTheSessionInThePlaceOfItsCardAndKeepsTheOthers() {
        var tabs = cards(_ -> true);
        var remembered = IntStream.range(0, 3).mapToObj(n -> RestoredViewModelTest.tab("web-" + n)).toList();
        Fx.run(() -> pane.getTabs().addAll(remembered.stream().map(tabs::card).toList()));
        keep();
        assertThat(kept.get().tabs()).isEqualTo(remembered);

        Fx.run(() -> pane.getSelectionModel().select(2));
        Fx.run(() -> ((RestoredViewModel) pane.getTabs().get(2).getUserData()).reconnect());
        Fx.run(tasks::finishNext);

        assertThat(Fx.get(() -> pane.getTabs().stream().map(Tab::getText).toList())).containsExactly("Instances",
                "web-0", "session", "web-2");
        assertThat(Fx.get(() -> pane.getSelectionModel().getSelectedIndex())).isEqualTo(2);
        assertThat(kept.get().tabs()).extracting(OpenTab::name).containsExactly("web-0", "web-1", "web-2");
        assertThat(tabs.group().size().get()).isEqualTo(2);
    }

    @Test
    void makesWhatACardShowsOnlyWhenItComesToTheFront() {
        var tabs = cards(_ -> true);
        var many = IntStream.range(0, 200).mapToObj(n -> RestoredViewModelTest.tab("web-" + n)).toList();

        Fx.run(() -> pane.getTabs().addAll(many.stream().map(tabs::card).toList()));
        assertThat(Fx.get(() -> pane.getTabs().stream().skip(1).allMatch(tab -> tab.getContent() == null))).isTrue();

        Fx.run(() -> pane.getSelectionModel().select(150));
        assertThat(Fx.get(() -> pane.getTabs().stream().filter(tab -> tab.getContent() != null).count()))
                .isEqualTo(2);
    }

    @Test
    void asksBeforeManyAreConnectedAndClosesThemAll() {
        var asked = new ArrayList<Integer>();
        var tabs = cards(all -> !asked.add(all));
        Fx.run(() -> IntStream.range(0, 11)
                .forEach(n -> pane.getTabs().add(tabs.card(RestoredViewModelTest.tab("web-" + n)))));

        Fx.run(tabs::reconnectAll);
        assertThat(asked).containsExactly(11);
        assertThat(tasks.underWay()).isZero();

        Fx.run(tabs::closeAll);
        assertThat(Fx.get(() -> pane.getTabs().size())).isEqualTo(1);
        assertThat(tabs.group().size().get()).isZero();
    }

    private RestoredTabs cards(IntPredicate sure) {
        return Fx.get(() -> new RestoredTabs(new Views(messages), clock, tasks, tab -> Samples.plan(tab.name()),
                (plan, guise) -> session(plan.instance().name(), guise), sure));
    }

    private void keep() {
        Fx.run(() -> new TabKeeper(pane, new Remembered<>(kept::get, kept::updateAndGet), chosen, clock)
                .start((_, tick) -> {
                    pulses.add(tick);
                    return () -> {};
                }));
    }

    private Tab open(String name, Guise guise) {
        return Fx.get(() -> {
            var tab = session(name, guise);
            pane.getTabs().add(tab);
            return tab;
        });
    }

    private Tab session(String name, Guise guise) {
        var model = new SessionViewModel(Samples.plan(name), guise, (_, _, _) -> {
            var session = new FakeSession(FakeSession::goWell);
            sessions.add(session);
            return session;
        }, tasks, clock, messages);
        var tab = new Tab("session", new Label(name));
        tab.setUserData(model);
        model.connect();
        return tab;
    }
}
