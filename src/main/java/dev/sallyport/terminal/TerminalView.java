package dev.sallyport.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import dev.sallyport.terminal.engine.Frame;
import dev.sallyport.terminal.engine.Mode;
import dev.sallyport.terminal.engine.TerminalCore;
import dev.sallyport.terminal.engine.jedi.JediGrid;
import dev.sallyport.terminal.view.CursorLook;
import dev.sallyport.terminal.view.Fonts;
import dev.sallyport.terminal.view.Palette;
import dev.sallyport.terminal.view.Place;

/// A terminal in a window, for whatever is at the other end of a [TerminalConnection].
///
/// For the JavaFX thread, but [#feed] and [#screenText], which any thread may call. Nothing here blocks.
public final class TerminalView extends Region {

    private static final int FIRST_COLUMNS = 80;
    private static final int FIRST_ROWS = 24;

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ViewEvents events;
    private final TerminalCore core;
    private final Surface surface;
    private final Viewport viewport = new Viewport();
    private final LineBar bar = new LineBar(this::scrolledTo);
    private final Marking marking;
    private final Clipboards clipboards = new Clipboards(this);
    private final Keyboard keyboard;
    private final InputMethod inputMethod = new InputMethod(this, this::cursorOnDesktop);
    private final Repaint repaint = new Repaint(this::paint);
    private final Blink blink = new Blink(repaint::request);
    private final Showing showing = new Showing(this, repaint::request);
    private TerminalLook look;
    private int zoom;
    private Frame shown;
    private final Attachment attachment;
    private Runnable onBell = () -> {};

    public TerminalView(TerminalLook look) {
        this.look = look;
        var palette = new Palette(look.scheme());
        events = new ViewEvents(this, palette);
        core = new TerminalCore(JediGrid::new, FIRST_COLUMNS, FIRST_ROWS, look.scrollback(), events, System::nanoTime);
        surface = new Surface(new Fonts(look.family(), look.size()), palette);
        attachment = new Attachment(core);
        marking = new Marking(core);
        shown = core.frame(Long.MAX_VALUE);
        keyboard = new Keyboard(this, System.getProperty("os.name", ""));
        getChildren().addAll(surface.canvas(), bar.node());
        getStyleClass().add("terminal-view");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        setCursor(Cursor.TEXT);
        listen(new Mouse(this, marking));
        paintGround();
    }

    private void listen(Mouse mouse) {
        addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, keyboard::typed);
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> keyboard.released());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            clipboards.hideMenu();
            mouse.pressed(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        addEventHandler(MouseEvent.MOUSE_MOVED, mouse::moved);
        addEventHandler(ScrollEvent.SCROLL, mouse::scrolled);
        addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, inputMethod::changed);
        setInputMethodRequests(inputMethod);
        setOnContextMenuRequested(event -> {
            boolean byKey = event.isKeyboardTrigger();
            if (byKey || !mouse.isReported(false)) {
                clipboards.showMenu(event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        focusedProperty().addListener((_, _, focused) -> focused(focused));
    }

    private void scrolledTo(long line) {
        viewport.to(line);
        repaint();
    }

    /// Shows what comes from `connection` and sends it what is typed, until it ends or [#detach]. It is told the size at once.
    public void attach(TerminalConnection connection) {
        attachment.attach(connection);
    }

    /// Lets go of the connection; its owner closes it. The text stays.
    public void detach() {
        attachment.detach();
    }

    /// Whether a connection is attached and has not ended.
    public boolean isAttached() {
        return attachment.isPresent();
    }

    /// Shows text of the application's own among the program's, escape sequences and all. From any thread.
    public void feed(byte[] text) {
        core.inject(text);
    }

    public int columns() {
        return core.columns();
    }

    public int rows() {
        return core.rows();
    }

    /// The screen, one line per row, without trailing blanks. From any thread.
    public String screenText() {
        return core.screenText();
    }

    /// The lines by their numbers, scrollback and all.
    public Lines lines() {
        return new Lines(core, viewport, repaint::request);
    }

    /// What the program calls its window; empty until it does.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Runs when the bell rings, also when a paste was refused because too much waits to be sent.
    public void onBell(Runnable action) {
        onBell = action;
    }

    /// Runs once per connection that ends by itself: empty at its end, or what went wrong. Not after [#detach].
    public void onEnded(Consumer<Optional<IOException>> action) {
        attachment.onEnded(action);
    }

    /// Asked about each paste before it is sent.
    public void confirmPaste(PasteGuard guard) {
        clipboards.confirm(guard);
    }

    /// The keys that belong to the application: they are left alone.
    public void reserve(Predicate<KeyEvent> keys) {
        keyboard.reserved(keys);
    }

    /// Whether Option is Meta on macOS, as programs expect, or types the characters of the keyboard layout. On by default.
    public void optionIsMeta(boolean on) {
        keyboard.optionIsMeta(on);
    }

    public void setWords(TerminalWords words) {
        clipboards.words(words);
    }

    public TerminalLook look() {
        return look;
    }

    /// Takes another look; zoom stays.
    public void setLook(TerminalLook newLook) {
        var old = look;
        look = newLook;
        if (newLook.scrollback() != old.scrollback()) {
            core.history(newLook.scrollback());
        }
        applyLook();
    }

    /// Makes the font larger (1) or smaller (-1) by a pixel, or as the look says (0).
    public void zoom(int step) {
        double size = look.size() + zoom + step;
        if (step == 0) {
            zoom = 0;
        } else if (size >= TerminalLook.SMALLEST && size <= TerminalLook.LARGEST) {
            zoom += step;
        }
        applyLook();
    }

    private void applyLook() {
        var palette = new Palette(look.scheme());
        events.palette(palette);
        surface.look(new Fonts(look.family(), look.size() + zoom), palette);
        paintGround();
        requestLayout();
        repaint();
    }

    private void paintGround() {
        setBackground(Background.fill(Color.web(String.format("#%06x", look.scheme().background()))));
    }

    public String selectedText() {
        return marking.text();
    }

    public void copySelection() {
        clipboards.copy();
    }

    /// Sends the text of the clipboard.
    public void paste() {
        clipboards.paste();
    }

    /// Sends a text as if it were pasted: without control characters, bracketed if the program wants that.
    public void paste(String text) {
        clipboards.paste(text);
    }

    public void selectAll() {
        marking.all();
        repaint();
    }

    public void clearScrollback() {
        marking.clear();
        viewport.toBottom();
        core.clearScrollback();
    }

    public void scrollBy(double lines) {
        viewport.by(lines);
        repaint();
    }

    public void scrollToBottom() {
        viewport.toBottom();
        repaint();
    }

    TerminalCore core() {
        return core;
    }

    Clipboards clipboards() {
        return clipboards;
    }

    void repaint() {
        repaint.request();
    }

    void rang() {
        onBell.run();
    }

    void titled(String text) {
        title.set(text);
    }

    boolean showsAlternate() {
        return shown.alternate();
    }

    /// Whether the newest output is in view.
    public boolean showsScreen() {
        return viewport.follows();
    }

    double cellWidth() {
        return surface.fonts().advance();
    }

    double lineHeight() {
        return surface.fonts().height();
    }

    Place placeAt(double x, double y, boolean between) {
        return surface.at(x, y, shown, between);
    }

    int rowAt(double y) {
        return (int) (placeAt(0, y, false).line() - shown.top());
    }

    /// Sends keys as if the user had typed them: the screen comes back into view, and the bell rings if they cannot be sent.
    public void type(String text) {
        viewport.toBottom();
        blink.restart();
        repaint();
        send(Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    void send(Optional<byte[]> bytes) {
        if (!bytes.map(attachment::send).orElse(true)) {
            onBell.run();
        }
    }

    /// An answer of the emulator's. In a flood of questions those that do not fit are dropped.
    void answer(byte[] bytes) {
        attachment.send(bytes);
    }

    private void focused(boolean now) {
        if (core.isOn(Mode.FOCUS_EVENTS)) {
            answer((now ? "\033[I" : "\033[O").getBytes(StandardCharsets.US_ASCII));
        }
        repaint();
    }

    /// Paints without waiting for a pulse, as a snapshot needs it.
    public void paintNow() {
        paint();
    }

    private boolean paint() {
        if (!showing.now()) {
            blink.run(false);
            return true;
        }
        if (core.held()) {
            return false;
        }
        var frame = core.frame(viewport.top());
        if (frame.alternate() != shown.alternate()) {
            marking.clear();
        }
        shown = frame;
        viewport.bounds(frame.first(), frame.home());
        surface.paint(frame, (line, row) -> marking.span(line, row, frame.columns()), cursorLook(frame));
        bar.show(frame);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return true;
    }

    private Optional<CursorLook> cursorLook(Frame frame) {
        var cursor = frame.cursor();
        blink.run(cursor.blinking() && cursor.visible() && isFocused());
        if (!cursor.visible() || (isFocused() && !blink.on())) {
            return Optional.empty();
        }
        return Optional.of(new CursorLook(cursor.column(), cursor.shape(), !isFocused(), inputMethod.composing()));
    }

    private Point2D cursorOnDesktop() {
        var at = localToScreen(Surface.PADDING + shown.cursor().column() * surface.fonts().advance(),
                Surface.PADDING + (shown.cursor().row() + 1) * surface.fonts().height());
        return at == null ? Point2D.ZERO : at;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        surface.size(width, height);
        bar.layout(width, height);
        int columns = surface.columnsIn(width - LineBar.WIDTH);
        int rows = surface.rowsIn(height);
        if (width > 0 && height > 0 && (columns != core.columns() || rows != core.rows())) {
            marking.clear();
            viewport.toBottom();
            core.resize(columns, rows);
            attachment.resize(columns, rows);
        }
        repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(FIRST_COLUMNS * surface.fonts().advance() + 2 * Surface.PADDING + LineBar.WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
        return FIRST_ROWS * surface.fonts().height() + 2 * Surface.PADDING;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? screenText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
