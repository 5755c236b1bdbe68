package dev.sallyport.ui.terminal;

import java.util.Optional;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import dev.sallyport.store.Setting;
import dev.sallyport.terminal.Extent;
import dev.sallyport.terminal.PasteGuard;
import dev.sallyport.terminal.TerminalLook;
import dev.sallyport.terminal.TerminalView;
import dev.sallyport.terminal.TerminalWords;
import dev.sallyport.ui.fx.Messages;

/// The terminal control in a tab: follows settings and theme, speaks our words, leaves the window's own keys alone.
public final class TerminalScreen implements TerminalPane, Screen {

    private final TerminalView view;
    private final Bell bell = new Bell();
    private final StackPane pane;
    private final Subscription look;
    private Runnable onBell = () -> {};

    /// @param scheme a word of `Setting.SCHEME` that this terminal has instead of the settings'
    public TerminalScreen(TerminalLooks looks, Optional<String> scheme, Messages messages) {
        var settings = looks.settings();
        this.view = new TerminalView(
                TerminalLooks.of(settings.get(), looks.theme().schemeProperty().get(), scheme));
        // Its columns count from the left in every language.
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.pane = new StackPane(view, bell);
        this.look = looks.follow(scheme, this::wear);
        view.setAccessibleText(messages.text("terminal.name"));
        view.setWords(new TerminalWords(messages.text("terminal.copy"), messages.text("terminal.paste"),
                messages.text("terminal.select-all"), messages.text("terminal.clear-scrollback")));
        view.reserve(new WindowKeys(WindowKeys.onMac()));
        var question = new PasteQuestion(view, messages);
        view.confirmPaste((text, bracketed) -> !asks(settings.get().get(Setting.PASTE), text, bracketed)
                || question.test(text));
        view.onBell(() -> {
            var manner = settings.get().get(Setting.BELL);
            bell.ring(manner);
            if (!manner.equals("off")) {
                onBell.run();
            }
        });
    }

    /// Whether a paste is asked about.
    ///
    /// @param when a word of `Setting.PASTE`
    static boolean asks(String when, String text, boolean bracketed) {
        return switch (when) {
            case "never" -> false;
            case "lines" -> PasteGuard.severalLines(text);
            default -> !bracketed && PasteGuard.severalLines(text);
        };
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void onBell(Runnable action) {
        onBell = action;
    }

    @Override
    public void attach(LiveSession session, String separator) {
        view.attach(new SessionConnection(session, separator));
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void close() {
        look.unsubscribe();
        view.detach();
    }

    @Override
    public Screen screen() {
        return this;
    }

    @Override
    public String screenText() {
        return view.screenText();
    }

    /// Whether the newest output is in view.
    public boolean showsScreen() {
        return view.showsScreen();
    }

    @Override
    public long cursorLine() {
        return view.lines().cursor();
    }

    @Override
    public Extent extent() {
        return view.lines().extent();
    }

    @Override
    public double fullWidth() {
        return view.prefWidth(Region.USE_COMPUTED_SIZE);
    }

    @Override
    public int columns() {
        return view.columns();
    }

    @Override
    public int rows() {
        return view.rows();
    }

    @Override
    public void scrollTo(long line, String words) {
        view.lines().bring(line, words);
    }

    @Override
    public void type(String keys) {
        view.type(keys);
    }

    @Override
    public void paste(String text) {
        view.paste(text);
    }

    boolean flashing() {
        return bell.flashing();
    }

    TerminalLook look() {
        return view.look();
    }

    private void wear(TerminalLook wanted) {
        if (!wanted.equals(view.look())) {
            view.setLook(wanted);
        }
    }
}
