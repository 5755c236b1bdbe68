package dev.sallyport.ui.terminal;

import java.util.Locale;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.fx.Icons.Icon;

/// How a tab looks at one glance. Icon, colour, banner and buttons follow from it.
public enum Mood {
    CONNECTING(Icon.WAITING), OPEN(Icon.CONNECT),
    /// The shell ended by itself, or the user closed it.
    ENDED(Icon.ENDED),
    /// It ended in a way nobody asked for.
    CUT_OFF(Icon.LINK_LOST), FAILED(Icon.FAILED), CRASHED(Icon.WARNING),
    /// The user stopped it on its way.
    STOPPED(Icon.CANCEL);

    private final Icon icon;

    Mood(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /// The name under which the style sheet knows it: `cut-off`.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the way to the prompt is shown instead of the terminal.
    public boolean showsTheWay() {
        return this == CONNECTING || this == STOPPED;
    }

    /// Whether the terminal is shown, alive or for reading.
    public boolean showsTheTerminal() {
        return this == OPEN || this == ENDED || this == CUT_OFF;
    }

    /// Whether connecting again makes sense.
    public boolean over() {
        return this != CONNECTING && this != OPEN;
    }

    /// @param opened whether the session ever had a prompt
    static Mood of(SessionState state, boolean opened) {
        return switch (state) {
            case SessionState.Opening(),SessionState.PushingKey(),SessionState.LoggingIn(),SessionState.Waiting _ ->
                CONNECTING;
            case SessionState.Open(_) -> OPEN;
            case SessionState.Ended(var reason, _) -> of(reason, opened);
            case SessionState.Failed(_) -> FAILED;
        };
    }

    private static Mood of(EndReason reason, boolean opened) {
        return switch (reason) {
            case EndReason.ExitStatus(_) -> ENDED;
            case EndReason.ClosedByUser() -> opened ? ENDED : STOPPED;
            case EndReason.Signal(_),EndReason.ConnectionLost(_),EndReason.RemoteClosed(_),EndReason.HourOver(),EndReason.TimeOver() ->
                CUT_OFF;
            case EndReason.Crashed() -> opened ? CUT_OFF : CRASHED;
        };
    }
}
