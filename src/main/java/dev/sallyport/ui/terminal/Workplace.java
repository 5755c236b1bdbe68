package dev.sallyport.ui.terminal;

import java.util.List;

import javafx.scene.Node;

/// What stands around the terminal of a tab and comes before its session opens. Use on the JavaFX thread.
///
/// Every call has a default for the terminal that stands alone.
public interface Workplace {

    /// The style class of what belongs to the workplace alone: keys pressed in there are not the session's.
    String PANEL = "workplace-panel";

    /// A terminal with nothing around it.
    Workplace NONE = new Workplace() {};

    /// `session` as the terminal shall see it.
    default LiveSession tap(LiveSession session) {
        return session;
    }

    /// Told once which session it is about, before anything else.
    default void start(SessionViewModel model) {}

    /// Has `connect` run now or later, or never if something stands against it.
    default void before(Runnable connect) {
        connect.run();
    }

    /// `middle`, the terminal's place, with everything around it.
    default Node around(Node middle) {
        return middle;
    }

    /// What it puts into the tab's header.
    default List<Node> header() {
        return List.of();
    }

    /// Takes the keyboard, if it has something to decide before the session opens; false if not.
    default boolean focus() {
        return false;
    }

    /// The tab is gone.
    default void close() {}
}
