package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.terminal.TerminalLook;
import dev.sallyport.terminal.view.Scheme;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;

@Timeout(60)
final class TerminalScreenTest {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    private final Remembered<Settings> remembered = new Remembered<>(settings::get, settings::updateAndGet);
    private TerminalScreen screen;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void showTheWindow() {
        screen = Fx.get(() -> new TerminalScreen(new TerminalLooks(remembered, new Theme()), Optional.empty(),
                new Messages(Locale.ROOT)));
        stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setScene(new Scene(new StackPane(screen.node()), 900, 500));
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(() -> {
            screen.close();
            stage.close();
        });
    }

    @Test
    void showsWhatTheSessionSaysAndTellsItTheSize() {
        var session = attach("");
        session.print("hello from web-1");

        await().until(() -> screen.screenText().contains("hello from web-1"));
        await().until(() -> !session.size().equals("0x0") && !session.size().equals("80x24"));
    }

    @Test
    void takesAnotherFontSizeSchemeAndScrollbackWhileItIsOpen() {
        choose(Setting.FONT_SIZE, 20.0);
        choose(Setting.SCHEME, "solarized-dark");
        choose(Setting.SCROLLBACK, 500);

        assertThat(Fx.get(() -> screen.look()))
                .isEqualTo(new TerminalLook(TerminalLook.DARK.family(), 20, Scheme.SOLARIZED_DARK, 500));
    }

    @Test
    void keepsASchemeOfItsOwnWhateverTheSettingsSay() {
        var own = Fx.get(() -> new TerminalScreen(new TerminalLooks(remembered, new Theme()), Optional.of("contrast"),
                new Messages(Locale.ROOT)));

        choose(Setting.SCHEME, "solarized-dark");

        assertThat(Fx.get(() -> own.look().scheme())).isEqualTo(Scheme.CONTRAST);
    }

    @Test
    void takesNoMoreLooksWhenItIsClosed() {
        Fx.run(screen::close);

        choose(Setting.FONT_SIZE, 20.0);

        assertThat(Fx.get(() -> screen.look().size())).isEqualTo(14);
    }

    @Test
    void flashesWhenTheBellRings() {
        var rang = new AtomicInteger();
        Fx.run(() -> screen.onBell(rang::incrementAndGet));
        attach("").print("\007");

        await().until(() -> Fx.get(screen::flashing));
        assertThat(rang).hasValue(1);
    }

    @Test
    void ringsNoBellThatTheUserDoesNotWant() {
        var rang = new AtomicInteger();
        Fx.run(() -> screen.onBell(rang::incrementAndGet));
        choose(Setting.BELL, "off");
        attach("").print("\007after the bell");

        await().until(() -> screen.screenText().contains("after the bell"));
        Fx.run(() -> assertThat(screen.flashing()).isFalse());
        assertThat(rang).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"risky,false,true", "risky,true,false", "lines,false,true", "lines,true,true", "never,false,false"})
    void asksAboutSeveralLinesAsTheUserWants(String when, boolean bracketed, boolean asks) {
        assertThat(TerminalScreen.asks(when, "one\rtwo", bracketed)).isEqualTo(asks);
        assertThat(TerminalScreen.asks(when, "one\r", bracketed)).isFalse();
    }

    private <T> void choose(Setting<T> setting, T value) {
        Fx.run(() -> remembered.change(now -> now.with(setting, value)));
    }

    @Test
    void sendsWhatIsTyped() {
        var session = attach("");

        type("w");

        await().until(() -> session.written().equals("w"));
    }

    @Test
    void keepsTheTextAndLeavesAFullScreenProgramWhenTheNextSessionSpeaks() {
        var first = attach("");
        first.print("$ vim\r\n\033[?1049h\033[2J\033[1;1Hfull screen\033[?1000h");
        await().until(() -> screen.screenText().contains("full screen"));
        first.become(new SessionState.Ended(new EndReason.ConnectionLost("gone"), Samples.NOON));

        var second = attach("reconnected at 12:00");
        second.print("$ back");

        await().until(() -> screen.screenText().contains("$ back"));
        assertThat(screen.screenText().lines().filter(line -> !line.isBlank())).containsExactly("$ vim",
                "── reconnected at 12:00 ──", "$ back");
    }

    @ParameterizedTest
    @CsvSource({"F6, false, false, true", "TAB, true, false, true", "PAGE_UP, true, false, true",
        "PAGE_UP, false, false, false", "W, true, false, false", "W, true, true, true", "K, true, false, false",
        "C, true, false, false", "C, true, true, false", "TAB, false, false, false"})
    void leavesTheWindowItsOwnKeysAndNoMore(KeyCode key, boolean control, boolean shift, boolean windows) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false);

        assertThat(new WindowKeys(false).test(event)).isEqualTo(windows);
    }

    @ParameterizedTest
    @CsvSource({"W, true, true", "K, true, true", "C, true, false", "W, false, false"})
    void takesCommandForTheWindowOnMacOs(KeyCode key, boolean command, boolean windows) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, !command, false, command);

        assertThat(new WindowKeys(true).test(event)).isEqualTo(windows);
    }

    private FakeSession attach(String separator) {
        var session = new FakeSession(_ -> {});
        Fx.run(() -> screen.attach(session, separator));
        return session;
    }

    private void type(String text) {
        Fx.run(() -> {
            screen.focus();
            Event.fireEvent(screen.node().lookup(".terminal-view"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.W, false, false, false, false));
            Event.fireEvent(screen.node().lookup(".terminal-view"),
                    new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false));
        });
    }
}
