package dev.sallyport.ui.terminal;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import dev.sallyport.terminal.Extent;
import dev.sallyport.terminal.TerminalLook;
import dev.sallyport.terminal.TerminalView;
import dev.sallyport.terminal.TerminalWords;
import dev.sallyport.terminal.view.Scheme;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;

/// The terminal control in a tab: follows the theme, speaks our words, leaves the window's own keys alone.
public final class TerminalScreen implements TerminalPane, Screen {

    private final TerminalView view;
    private final Subscription theme;

    /// @param look the user's font and scrollback; its colours are replaced by the theme's
    public TerminalScreen(TerminalLook look, Theme theme, Messages messages) {
        this.view = new TerminalView(look);
        this.theme = theme.schemeProperty().subscribe(this::follow);
        view.setAccessibleText(messages.text("terminal.name"));
        view.setWords(new TerminalWords(messages.text("terminal.copy"), messages.text("terminal.paste"),
                messages.text("terminal.select-all"), messages.text("terminal.clear-scrollback")));
        view.reserve(new WindowKeys(WindowKeys.onMac()));
        view.confirmPaste(new PasteQuestion(view, messages));
    }

    @Override
    public Node node() {
        return view;
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
        theme.unsubscribe();
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

    private void follow(ColorScheme scheme) {
        view.setLook(view.look().withScheme(scheme == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT));
    }
}
