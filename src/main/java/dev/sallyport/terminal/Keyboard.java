package dev.sallyport.terminal;

import java.util.Optional;
import java.util.function.Predicate;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.sallyport.terminal.input.KeyEncoder;
import dev.sallyport.terminal.input.Modifiers;

/// Keys: first the application's, then the terminal's own shortcuts, the rest goes to the program.
///
/// Keys that are no text are sent when they are pressed, text when it was typed, so that dead keys and input methods have
/// done their part. What was sent on pressing is not sent again on typing.
final class Keyboard {

    private final TerminalView view;
    private final boolean mac;
    private final boolean windows;
    private Predicate<KeyEvent> reserved = _ -> false;
    private boolean optionIsMeta = true;
    private boolean swallowTyped;
    private boolean down;

    /// The keyboard of `view` on a system, named as in the property `os.name`.
    Keyboard(TerminalView view, String system) {
        this.view = view;
        mac = system.startsWith("Mac");
        windows = system.startsWith("Windows");
    }

    void reserved(Predicate<KeyEvent> keys) {
        reserved = keys;
    }

    void optionIsMeta(boolean on) {
        optionIsMeta = on;
    }

    void pressed(KeyEvent event) {
        down = true;
        swallowTyped = true;
        if (reserved.test(event)) {
            return;
        }
        if (ownShortcut(event)) {
            event.consume();
            return;
        }
        var modifiers = new Modifiers(event.isShiftDown(), event.isAltDown() && isMeta(), event.isControlDown(),
                event.isMetaDown());
        var keys = event.isMetaDown() || isAltGr(event)
                ? Optional.<String>empty()
                : KeyEncoder.pressed(event.getCode(), modifiers, view.core().modes(), numLock());
        swallowTyped = keys.isPresent() || event.isMetaDown();
        keys.ifPresent(text -> {
            view.type(text);
            event.consume();
        });
    }

    void typed(KeyEvent event) {
        var text = event.getCharacter();
        if (swallowTyped || isAnothers(text) || text.isEmpty() || event.isMetaDown()
                || KeyEvent.CHAR_UNDEFINED.equals(text)) {
            return;
        }
        boolean alt = event.isAltDown() && !event.isControlDown() && isMeta();
        boolean control = event.isControlDown() && !event.isAltDown();
        if (!control || Character.isISOControl(text.charAt(0))) {
            view.type(KeyEncoder.typed(text, alt));
            event.consume();
        }
    }

    /// Text that comes without a key of its own, as a compose key's or a driver's does, is none of the last key's.
    void released() {
        swallowTyped = false;
        down = false;
    }

    // Of a key that was pressed elsewhere and brought the keyboard here: the tab of the Ctrl+Tab that switched to this session.
    private boolean isAnothers(String text) {
        return !down && !text.isEmpty() && Character.isISOControl(text.charAt(0));
    }

    // AltGr is Control and Alt together on Windows: what it types comes as text. Elsewhere only digits are left alone.
    private boolean isAltGr(KeyEvent event) {
        var code = event.getCode();
        boolean text = !code.isNavigationKey() && !code.isFunctionKey() && !code.isWhitespaceKey()
                && code != KeyCode.BACK_SPACE && code != KeyCode.ESCAPE;
        return event.isControlDown() && event.isAltDown() && text && (windows || code.isDigitKey());
    }

    private boolean isMeta() {
        return !mac || optionIsMeta;
    }

    private static boolean numLock() {
        return Platform.isKeyLocked(KeyCode.NUM_LOCK).orElse(true);
    }

    private boolean ownShortcut(KeyEvent event) {
        boolean command = mac
                ? event.isMetaDown() && !event.isControlDown()
                : event.isControlDown() && !event.isAltDown();
        boolean withShift = mac ? command : command && event.isShiftDown();
        return clipboardKey(event, withShift) || (command && zoomKey(event)) || scrollKey(event);
    }

    private boolean clipboardKey(KeyEvent event, boolean command) {
        boolean insert = event.getCode() == KeyCode.INSERT && !event.isAltDown();
        if ((command && event.getCode() == KeyCode.C) || (insert && event.isControlDown() && !event.isShiftDown())) {
            view.copySelection();
            return true;
        }
        if ((command && event.getCode() == KeyCode.V) || (insert && event.isShiftDown() && !event.isControlDown())) {
            view.paste();
            return true;
        }
        return false;
    }

    // Control and Shift and minus is the control character US, not a zoom.
    private boolean zoomKey(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> view.zoom(1);
            case SUBTRACT -> view.zoom(-1);
            case MINUS -> {
                if (event.isShiftDown()) {
                    return false;
                }
                view.zoom(-1);
            }
            case DIGIT0, NUMPAD0 -> view.zoom(0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean scrollKey(KeyEvent event) {
        if (!event.isShiftDown() || event.isControlDown() || event.isAltDown()) {
            return false;
        }
        int page = Math.max(1, view.rows() - 1);
        switch (event.getCode()) {
            case PAGE_UP -> view.scrollBy(-page);
            case PAGE_DOWN -> view.scrollBy(page);
            default -> {
                return false;
            }
        }
        return true;
    }
}
