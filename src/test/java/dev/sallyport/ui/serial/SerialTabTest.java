package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.control.Screenshot;
import dev.sallyport.control.SerialAccess;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.terminal.Samples;

/// The serial workplace in a window, driven as its user does.
@Timeout(60)
final class SerialTabTest {

    private Bench bench;

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void showTheWindow() {
        bench = new Bench(Fx.get(() -> {
            var theme = new Theme();
            theme.choose(Theme.Choice.LIGHT);
            return theme;
        }), 980, 640);
    }

    @AfterEach
    void closeTheWindow() {
        bench.close();
    }

    @Test
    void goesThroughTheListAndConnectsByItself() {
        var tab = bench.open(Bench.plan("web-1"));
        assertThat(sees("Before connecting to the serial console of web-1")).isTrue();
        assertThat(tab.getText()).isEqualTo("web-1 · serial");

        bench.finish();

        assertThat(sees("Serial console")).isTrue();
        assertThat(sees("Before connecting to the serial console of web-1")).isFalse();
        assertThat(bench.sessions).hasSize(1);
    }

    @Test
    void staysWithTheListAndConnectsOnlyWhenAsked() {
        bench.control.access = new SerialAccess(false, SerialAccess.ManagedBy.DECLARATIVE_POLICY);
        bench.open(Bench.plan("web-1"));
        bench.finish();
        assertThat(button("Turn on for this account and Region").isDisabled()).isTrue();
        assertThat(button("Try anyway").isFocused()).isTrue();

        push("Try anyway");
        bench.finish();

        assertThat(sees("Serial console")).isTrue();
    }

    @Test
    void stopsOnEscWhileItChecks() {
        bench.open(Bench.plan("web-1"));
        press(KeyCode.ESCAPE, false, focused());
        bench.finish();

        assertThat(sees("Stopped")).isTrue();
        assertThat(bench.sessions.getFirst().closed()).isTrue();
    }

    @Test
    void countsDownToTheNextTryAndTriesAtOnceWhenAsked() {
        bench.script = session -> session.become(new SessionState.Waiting(new FakeControl.Refusal("i-1"), Samples.NOON,
                Samples.NOON.plusSeconds(15), 2));
        bench.open(Bench.plan("web-1"));
        bench.finish();
        assertThat(sees("Next try in 15 s")).isTrue();
        var model = bench.model();
        bench.pass(Duration.ofSeconds(3));
        Fx.run(model::tick);
        assertThat(sees("Next try in 12 s")).isTrue();
        assertThat(sees("Refused 2 times in 3 s")).isTrue();

        push("Try now");

        assertThat(bench.sessions.getFirst().hurried()).isTrue();
    }

    @Test
    void showsTheHourAndWarnsAtItsEnd() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        var model = bench.model();
        bench.pass(Duration.ofSeconds(48));
        Fx.run(model::tick);
        assertThat(sees("59:12 left")).isTrue();
        assertThat(pseudo(".session-hour")).doesNotContain("urgent");

        bench.pass(Duration.ofMinutes(55));
        Fx.run(model::tick);

        assertThat(sees("4:12 left")).isTrue();
        assertThat(pseudo(".session-hour")).contains("urgent");
    }

    @Test
    void offersEnterWhenTheScreenStaysBlank() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        assertThat(button("Press Enter").getParent().isVisible()).isFalse();
        bench.pass(Duration.ofSeconds(3));
        assertThat(button("Press Enter").getParent().isVisible()).isTrue();

        push("Press Enter");

        Awaitility.await().until(() -> bench.sessions.getFirst().written().equals("\r"));
        assertThat(button("Press Enter").getParent().isVisible()).isFalse();
    }

    @Test
    void sendsABreakOnControlZeroAndPauseInTheTerminal() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        press(KeyCode.DIGIT0, true, bench.screens.getFirst().node().lookup(".terminal-view"));
        bench.finish();
        press(KeyCode.PAUSE, false, bench.screens.getFirst().node().lookup(".terminal-view"));
        bench.finish();

        assertThat(bench.sessions.getFirst().breaks()).hasSize(2);
        assertThat(sees("BREAK was sent.")).isTrue();
    }

    @Test
    void asksOverTheWorkplaceAndGivesTheKeyboardBack() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        push("Reboot");
        assertThat(sees("Reboot web-1 at once?")).isTrue();

        press(KeyCode.ESCAPE, false, focused());

        assertThat(sees("Reboot web-1 at once?")).isFalse();
        assertThat(bench.tasks.names()).isEmpty();
    }

    @Test
    void loadsEveryPartOfThePanelWithAccessibleText() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        for (var section : Section.values()) {
            var words = bench.views.messages().text(section.key());
            var rail = (ToggleButton) node(".rail-button", node -> words.equals(node.getAccessibleText()));
            if (!Fx.get(rail::isSelected)) {
                Fx.run(rail::fire);
            }
            bench.finish();
            assertThat(((Labeled) node(".panel-title", _ -> true)).getText()).isEqualTo(words);
            var split = node(".workplace-split", _ -> true);
            assertThat(Fx.get(() -> split.lookupAll(".button")
                    .stream()
                    .map(ButtonBase.class::cast)
                    .filter(button -> button.getText().isEmpty())
                    .allMatch(button -> button.getAccessibleText() != null))).isTrue();
        }
    }

    @Test
    void saysAtTheLoginPromptWhatItNeeds() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        bench.sessions.getFirst().print("\r\nweb-1 login: ");
        Awaitility.await().until(() -> bench.screens.getFirst().screenText().contains("login:"));
        bench.sessions.getFirst().print(" ");

        Awaitility.await()
                .until(() -> sees("Logging in here needs a password. In a shell over SSH this sets one: "
                        + "sudo passwd ec2-user"));
    }

    @Test
    void saysThatAScreenshotIsBroken() {
        bench.control.picture = new Screenshot(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3},
                Samples.NOON);
        bench.open(Bench.plan("web-1"));
        bench.finish();
        choose("Screenshot");
        push("Take screenshot");
        bench.finish();

        assertThat(sees("What AWS sent is not a picture that can be shown. Take it again.")).isTrue();
    }

    @Test
    void marksTheBootAlongTheTerminalAndJumpsThere() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        bench.sessions.getFirst().print(Consoles.BOOT);
        Awaitility.await().until(() -> bench.screens.getFirst().screenText().contains("login:"));
        bench.sessions.getFirst().print("\r\n".repeat(60));
        Awaitility.await().until(() -> Fx.get(() -> bench.front().lookupAll(".side-mark").size()) >= 7);
        assertThat(bench.screens.getFirst().screenText()).doesNotContain("SeaBIOS");

        var mark = node(".side-mark", one -> one.getAccessibleText().contains("Firmware"));
        Fx.run(() -> Event.fireEvent(mark, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, true, false, true, null)));

        assertThat(bench.screens.getFirst().screenText()).doesNotContain("SeaBIOS");
        assertThat(bench.screens.getFirst().showsScreen()).isFalse();
    }

    @Test
    void keepsThePanelWhenItReconnects() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        choose("Repair notes");
        bench.sessions.getFirst().become(new SessionState.Ended(new EndReason.HourOver(), Samples.NOON));
        Awaitility.await().until(() -> sees("AWS ended this session, as it does after an hour. Reconnect to go on."));

        push("Reconnect");
        bench.finish();

        assertThat(bench.sessions).hasSize(2);
        assertThat(((Labeled) node(".panel-title", _ -> true)).getText()).isEqualTo("Repair notes");
    }

    @Test
    void shutsThePanelAndRemembersThat() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        press(KeyCode.B, true, true, bench.screens.getFirst().node().lookup(".terminal-view"));
        assertThat(bench.window.get().serialPanelWidth()).isZero();

        press(KeyCode.B, true, true, bench.screens.getFirst().node().lookup(".terminal-view"));
        assertThat(bench.window.get().serialPanelWidth()).isPositive();
    }

    @Test
    void clipsNothingInASmallWindow() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        var panel = node(".workplace-split .workplace-panel", _ -> true);
        double right = Fx.get(() -> panel.localToScene(panel.getBoundsInLocal()).getMaxX());
        double width = Fx.get(() -> panel.getBoundsInLocal().getWidth());

        assertThat(right).isLessThanOrEqualTo(980);
        assertThat(width).isGreaterThanOrEqualTo(PanelViewModel.LEAST).isLessThan(330);
    }

    @Test
    void givesThePanelItsWidthBackWhenTheWindowGrowsAgain() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        var panel = node(".workplace-split .workplace-panel", _ -> true);
        resize(panel, 1400);
        double wide = Fx.get(() -> panel.getBoundsInLocal().getWidth());

        resize(panel, 980);
        assertThat(Fx.get(() -> panel.getBoundsInLocal().getWidth())).isLessThan(wide);

        resize(panel, 1400);
        assertThat(Fx.get(() -> panel.getBoundsInLocal().getWidth())).isEqualTo(wide);
    }

    private void resize(Node panel, double width) {
        Fx.run(() -> {
            panel.getScene().getWindow().setWidth(width);
            panel.getScene().getRoot().applyCss();
            panel.getScene().getRoot().layout();
        });
        Awaitility.await().until(() -> Fx.get(() -> panel.getScene().getWidth()) == width);
        bench.finish();
    }

    @Test
    void relatesTheTabsOfOneInstance() {
        var serial = bench.open(Bench.plan("web-1"));
        bench.finish();
        assertThat(Fx.get(() -> serial.getGraphic().lookup(".instance-mark"))).isNull();
        var shell = bench.open(Samples.plan("web-1"));
        bench.finish();

        var mark = Objects.requireNonNull(Fx.get(() -> serial.getGraphic().lookup(".instance-mark")));
        var other = Objects.requireNonNull(Fx.get(() -> shell.getGraphic().lookup(".instance-mark")));
        assertThat(mark.getStyleClass()).isEqualTo(other.getStyleClass());
        push("Serial console");
        assertThat(Fx.get(serial::isSelected)).isTrue();
    }

    @Test
    void opensNoSecondTabOnTheOneConsoleAndReconnectsIt() {
        var first = bench.open(Bench.plan("web-1"));
        bench.finish();
        bench.sessions.getFirst().become(new SessionState.Ended(new EndReason.RemoteClosed(""), Samples.NOON));
        Fx.run(() -> {});

        var again = bench.open(Bench.plan("web-1"));
        bench.finish();

        assertThat(again).isEqualTo(first);
        assertThat(bench.sessions).hasSize(2);
        assertThat(sees("Before connecting to the serial console of web-1")).isFalse();
    }

    @Test
    void leavesNothingRunningWhenItsTabIsGone() {
        bench.open(Bench.plan("web-1"));
        bench.finish();
        assertThat(bench.ticking()).isPresent();
        bench.close();

        assertThat(bench.ticking()).isEmpty();
        assertThat(bench.sessions.getFirst().closed()).isTrue();
    }

    private Node node(String selector, Predicate<Node> wanted) {
        return Fx.get(() -> {
            bench.stage.getScene().getRoot().applyCss();
            bench.stage.getScene().getRoot().layout();
            return bench.front()
                    .lookupAll(selector)
                    .stream()
                    .filter(wanted)
                    .filter(SerialTabTest::seen)
                    .findFirst()
                    .or(() -> bench.front().lookupAll(selector).stream().filter(wanted).findFirst())
                    .orElseThrow(() -> new AssertionError("nothing is " + selector));
        });
    }

    private ButtonBase button(String words) {
        return (ButtonBase) node(".button",
                node -> node instanceof ButtonBase button && words.equals(button.getText()));
    }

    private void choose(String section) {
        var rail = (ToggleButton) node(".rail-button", node -> section.equals(node.getAccessibleText()));
        Fx.run(rail::fire);
        bench.finish();
    }

    private void push(String words) {
        var button = button(words);
        Fx.run(button::fire);
    }

    private boolean sees(String words) {
        return Fx.get(() -> bench.front()
                .lookupAll(".label")
                .stream()
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()) && seen(node)));
    }

    private java.util.List<String> pseudo(String selector) {
        var node = node(selector, _ -> true);
        return Fx.get(() -> node.getPseudoClassStates().stream().map(Object::toString).toList());
    }

    private static boolean seen(Node node) {
        for (var next = node; next != null; next = next.getParent()) {
            if (!next.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node focused() {
        return Fx.get(() -> Objects.requireNonNullElse(bench.stage.getScene().getFocusOwner(), bench.front()));
    }

    private static void press(KeyCode key, boolean control, Node target) {
        press(key, control, false, target);
    }

    private static void press(KeyCode key, boolean control, boolean shift, Node target) {
        Fx.run(() -> Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false)));
    }
}
