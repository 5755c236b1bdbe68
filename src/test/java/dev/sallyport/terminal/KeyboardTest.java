package dev.sallyport.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sallyport.terminal.engine.Mode;

class KeyboardTest {

    private final FakeHost host = new FakeHost();
    private Optional<TerminalView> made = Optional.empty();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @BeforeEach
    void open() throws Exception {
        made = Optional.of(FxToolkit.get(() -> {
            var view = new TerminalView(TerminalLook.DARK);
            var stage = new Stage();
            stage.setScene(new Scene(view));
            stage.show();
            view.requestFocus();
            view.attach(host);
            return view;
        }));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(() -> {
            view().detach();
            view().getScene().getWindow().hide();
        });
    }

    private TerminalView view() {
        return made.orElseThrow();
    }

    /// What a keyboard does: pressed, and typed if the key has a text.
    private void press(KeyCode code, String text, boolean shift, boolean control, boolean alt) throws Exception {
        FxToolkit.run(() -> {
            var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
            Event.fireEvent(view(), pressed);
            if (!text.isEmpty()) {
                Event.fireEvent(view(),
                        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, control, alt, false));
            }
        });
    }

    private void expect(String bytes) {
        Awaitility.await().untilAsserted(() -> assertEquals(bytes, host.typed()));
    }

    @Test
    void sendsTextThatComesWithoutAKeyAfterAKeyThatIsNoText() throws Exception {
        press(KeyCode.ENTER, "\r", false, false, false);
        FxToolkit.run(() -> {
            var released = new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false);
            Event.fireEvent(view(), released);
            Event.fireEvent(view(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "é", "", KeyCode.UNDEFINED, false, false, false, false));
        });

        expect("\r\u00c3\u00a9");
    }

    @Test
    void sendsNothingOfTheKeyThatBroughtTheKeyboardHere() throws Exception {
        FxToolkit.run(() -> Event.fireEvent(view(),
                new KeyEvent(KeyEvent.KEY_TYPED, "\t", "", KeyCode.UNDEFINED, false, true, false, false)));
        press(KeyCode.A, "a", false, false, false);

        expect("a");
    }

    @Test
    void sendsEachKeyOnce() throws Exception {
        press(KeyCode.A, "a", false, false, false);
        press(KeyCode.C, "\003", false, true, false);
        press(KeyCode.ENTER, "\r", false, false, false);
        press(KeyCode.BACK_SPACE, "\b", false, false, false);
        press(KeyCode.B, "b", false, false, true);
        press(KeyCode.UNDEFINED, "é", false, false, false);

        expect("a\003\r\177\033b\u00c3\u00a9");
    }

    @Test
    void followsTheModesOfTheProgram() throws Exception {
        press(KeyCode.UP, "", false, false, false);
        host.print("\033[?1h");
        Awaitility.await().until(() -> view().core().isOn(Mode.CURSOR_KEYS));
        press(KeyCode.UP, "", false, false, false);
        press(KeyCode.UP, "", false, true, false);

        expect("\033[A\033OA\033[1;5A");
    }

    @Test
    void leavesReservedKeysToTheApplication() throws Exception {
        FxToolkit.run(() -> view().reserve(event -> event.getCode() == KeyCode.K && event.isControlDown()));

        press(KeyCode.K, "\013", false, true, false);
        press(KeyCode.L, "\014", false, true, false);

        expect("\014");
    }

    @Test
    void typesWhatAltGrMakes() throws Exception {
        press(KeyCode.DIGIT7, "{", false, true, true);

        expect("{");
    }

    @Test
    void zoomsAndGoesBack() throws Exception {
        int columns = view().columns();

        press(KeyCode.PLUS, "", false, true, false);
        press(KeyCode.PLUS, "", false, true, false);
        Awaitility.await().until(() -> view().columns() < columns);
        press(KeyCode.DIGIT0, "", false, true, false);

        Awaitility.await().until(() -> view().columns() == columns);
        Awaitility.await().until(() -> host.sizes().getLast().equals(columns + "x" + view().rows()));
        expect("");
    }

    @Test
    void scrollsBackAndReturnsOnTyping() throws Exception {
        host.print("line\r\n".repeat(100));
        Awaitility.await().until(() -> view().lines().all().lines().count() >= 100);
        FxToolkit.run(view()::paintNow);

        press(KeyCode.PAGE_UP, "", true, false, false);
        FxToolkit.run(view()::paintNow);
        assertFalse(FxToolkit.get(view()::showsScreen));

        press(KeyCode.X, "x", false, false, false);
        FxToolkit.run(view()::paintNow);
        assertTrue(FxToolkit.get(view()::showsScreen));
        expect("x");
    }
}
