package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

@Timeout(60)
final class SessionTabsTest {

    private final StoppedClock clock = new StoppedClock();
    private final StepTasks tasks = new StepTasks();
    private final List<FakeSession> sessions = new ArrayList<>();
    private final List<PlainPane> panes = new ArrayList<>();
    private final List<String> logs = new ArrayList<>();
    private final List<Optional<String>> schemes = new ArrayList<>();
    private final List<ConnectPlan> serials = new ArrayList<>();
    private FakeSession.Script script = FakeSession::goWell;
    private Stage stage;
    private TabPane tabPane;

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
        // Its style sheet defines the colours that ours name.
        Fx.run(() -> new Theme().choose(Theme.Choice.LIGHT));
    }

    @BeforeEach
    void showTheWindow() {
        tabPane = Fx.get(() -> new TabPane(new Tab("Instances", new Label("home"))));
        stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setScene(new Scene(tabPane, 980, 640));
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(stage::close);
    }

    @Test
    void connectsAtOnceAndGivesTheKeyboardToTheTerminal() {
        var tab = open("web-1");
        assertThat(tasks.names()).containsExactly("connect i-0a1b2c3d4e5f67890");

        finish();

        assertThat(Fx.get(() -> stage.getScene().getFocusOwner())).isEqualTo(panes.getFirst().area);
        assertThat(tab.getText()).isEqualTo("web-1");
    }

    @Test
    void stopsOnEscWhileConnecting() {
        open("web-1");

        press(KeyCode.ESCAPE, focused());

        assertThat(sessions.getFirst().closed()).isTrue();
        assertThat(text(".way .title-3")).isEqualTo("Stopped");
    }

    @Test
    void leavesEscToTheTerminalOnceThereIsAPrompt() {
        open("web-1");
        finish();

        press(KeyCode.ESCAPE, focused());

        assertThat(sessions.getFirst().closed()).isFalse();
    }

    @Test
    void reconnectsOnEnterAfterTheEnd() {
        open("web-1");
        finish();
        end(new EndReason.ExitStatus(0));
        assertThat(text(".session-end")).isEqualTo("The shell ended.");

        press(KeyCode.ENTER, panes.getFirst().area);
        finish();

        assertThat(sessions).hasSize(2);
        assertThat(panes.getFirst().log).startsWith("[attach ][attach reconnected at 12:00");
    }

    @Test
    void letsEnterMeanTheButtonThatHasTheKeyboard() {
        var tab = open("web-1");
        finish();
        end(new EndReason.ExitStatus(0));

        press(KeyCode.ENTER, button("Close tab"));

        assertThat(sessions).hasSize(1);
        assertThat(Fx.get(() -> tabPane.getTabs().contains(tab))).isFalse();
    }

    @Test
    void closesTheSessionWithItsTab() {
        var tab = open("web-1");
        finish();

        Fx.run(() -> tabPane.getTabs().remove(tab));

        assertThat(sessions.getFirst().closed()).isTrue();
        assertThat(panes.getFirst().log).endsWith("[close]");
    }

    @Test
    void leavesTheKeyboardWithTheTabInFront() {
        open("web-1");
        var second = open("web-2");
        Fx.run(() -> tabPane.getSelectionModel().select(second));

        Fx.run(tasks::finishNext);

        assertThat(Fx.get(() -> stage.getScene().getFocusOwner())).isNotEqualTo(panes.getFirst().area);
    }

    @Test
    void triesAgainOnEnterAfterAProblem() {
        script = session -> session.become(new SessionState.Failed(Samples.noAnswer()));
        open("web-1");
        finish();
        assertThat(text(".problem .title-4")).isEqualTo("No answer");

        press(KeyCode.ENTER, focused());

        assertThat(sessions).hasSize(2);
    }

    @Test
    void offersAnotherUserOnlyWhenTheLoginWasRefused() {
        script = session -> session.become(new SessionState.Failed(Samples.noAnswer()));
        open("web-1");
        finish();
        assertThat(Fx.get(() -> button("Change user…").isVisible())).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAUserNameAndConnectsWithAGoodOne() {
        script = session -> session.become(new SessionState.Failed(Samples.authRefused()));
        open("web-1");
        finish();
        Fx.run(() -> button("Change user…").fire());
        var field = (TextField) find(".problem-user");

        Fx.run(() -> field.setText("root; reboot"));
        Fx.run(() -> button("Connect as this user").fire());
        assertThat(text(".problem-wrong")).startsWith("\"root; reboot\" does not fit");
        assertThat(sessions).hasSize(1);

        Fx.run(() -> field.setText(" ubuntu "));
        Fx.run(() -> button("Connect as this user").fire());
        assertThat(sessions).hasSize(2);
        assertThat(text(".way .session-where")).startsWith("ubuntu@203.0.113.7:22");
    }

    @Test
    void offersTheSerialConsoleWhenAShellCannotBeHad() {
        script = session -> session.become(new SessionState.Failed(Samples.noAnswer()));
        open("web-1");
        finish();

        Fx.run(() -> button("Open serial console").fire());

        assertThat(serials).singleElement()
                .satisfies(
                        plan -> assertThat(plan.instance().name()).isEqualTo("web-1"));
    }

    @Test
    void reportsAFaultOfOursAndOpensTheLog() {
        script = _ -> {
            throw new IllegalStateException("boom");
        };
        open("web-1");
        finish();

        Fx.run(() -> button("Open log folder").fire());

        assertThat(logs).containsExactly("log");
        assertThat(((TextField) find(".problem-code")).getText()).startsWith("SP-");
    }

    @Test
    void speaksTheCountdown() {
        var tab = open("web-1");
        finish();
        Fx.run(() -> {
            clock.pass(Duration.ofSeconds(18));
            model(tab).tick();
        });

        var ring = Objects.requireNonNull(tab.getGraphic().lookup(".countdown-ring"));
        assertThat(ring.getAccessibleText()).isEqualTo("Key valid for 42 more seconds");
        assertThat(ring.isVisible()).isTrue();

        Fx.run(() -> {
            clock.pass(Duration.ofSeconds(60));
            model(tab).tick();
        });
        assertThat(ring.isVisible()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.sallyport.ui.terminal.SessionWordsTest#hostileNames")
    void showsAnyNameWithoutBreakingTheWindow(String name) {
        var tab = open(name);
        finish();

        assertThat(tab.getText()).hasSizeLessThanOrEqualTo(40);
        assertThat(Fx.get(() -> find(".session").getBoundsInParent().getWidth())).isLessThanOrEqualTo(980);
    }

    private Tab open(String name) {
        return Fx.get(() -> {
            var tab = tabs().open(Samples.plan(name), Guise.NONE);
            tabPane.getTabs().add(tab);
            if (tabPane.getTabs().size() == 2) {
                tabPane.getSelectionModel().select(tab);
            }
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return tab;
        });
    }

    @Test
    void wearsItsGuiseAndStillNamesTheInstance() {
        var guise = new Guise(Optional.of("PRODUCTION"), Optional.of("red"), Optional.of("light"),
                Optional.of("cd /srv"));
        var tab = Fx.get(() -> {
            var made = tabs().open(Samples.plan("web-1"), guise);
            tabPane.getTabs().add(made);
            tabPane.getSelectionModel().select(made);
            return made;
        });
        finish();

        assertThat(tab.getText()).isEqualTo("PRODUCTION");
        assertThat(tab.getTooltip().getText()).startsWith("web-1\n");
        assertThat(schemes).containsExactly(Optional.of("light"));
        assertThat(tab.getContent().getStyleClass()).contains("guise", "guise-red");
        assertThat(tab.getGraphic().lookup(".guise-mark").getStyleClass()).contains("guise-red");
        assertThat(((Label) tab.getContent().lookup(".session-typed")).getText())
                .isEqualTo("Typed at login: cd /srv");
    }

    private SessionTabs tabs() {
        return new SessionTabs((_, _, _) -> {
            sessions.add(new FakeSession(script));
            return sessions.getLast();
        }, tasks, clock, new Views(new Messages(Locale.ROOT)), scheme -> {
            schemes.add(scheme);
            panes.add(new PlainPane());
            return panes.getLast();
        }, () -> logs.add("log"), (_, _) -> Workplace.NONE, serials::add);
    }

    private void finish() {
        Fx.run(tasks::finishAll);
        Fx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private void end(EndReason reason) {
        Fx.run(() -> sessions.getLast().become(new SessionState.Ended(reason, clock.instant())));
    }

    private Node focused() {
        return Fx.get(() -> Objects.requireNonNullElse(stage.getScene().getFocusOwner(), find(".session")));
    }

    private static void press(KeyCode key, Node target) {
        Fx.run(() -> Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private Node find(String selector) {
        return first(selector, node -> true);
    }

    private Button button(String text) {
        return (Button) first(".button", node -> node instanceof Button button && text.equals(button.getText()));
    }

    private Node first(String selector, Function<Node, Boolean> wanted) {
        var session = Objects.requireNonNull(tabPane.getSelectionModel().getSelectedItem().getContent());
        var all = session.lookupAll(selector).stream().filter(wanted::apply).toList();
        // The banner and the way have a button to close the tab too: the one that is seen is meant.
        return all.stream().filter(SessionTabsTest::seen).findFirst().orElseGet(all::getFirst);
    }

    private static boolean seen(Node node) {
        for (var next = node; next != null; next = next.getParent()) {
            if (!next.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String selector) {
        return Fx.get(() -> ((Label) find(selector)).getText());
    }

    private static SessionViewModel model(Tab tab) {
        return (SessionViewModel) tab.getUserData();
    }
}
