package dev.sallyport.terminal;

import dev.sallyport.terminal.engine.TerminalCore;

/// The lines of a terminal by their numbers. A line keeps its number until the width changes.
///
/// Safe from any thread but for [#bring].
public final class Lines {

    private final TerminalCore core;
    private final Viewport viewport;
    private final Runnable repaint;

    Lines(TerminalCore core, Viewport viewport, Runnable repaint) {
        this.core = core;
        this.viewport = viewport;
        this.repaint = repaint;
    }

    /// The number of the line that the cursor is on.
    public long cursor() {
        return core.cursorLine();
    }

    /// The oldest line there is and the lowest of the screen.
    public Extent extent() {
        return new Extent(core.firstLine(), core.lastLine());
    }

    /// Everything there is, scrollback first.
    public String all() {
        return core.allText();
    }

    /// Brings a line into view with some of what stood before it: of those with `words` in them the one nearest to `line`.
    public void bring(long line, String words) {
        viewport.to(core.nearest(words, line) - core.rows() / 4);
        repaint.run();
    }
}
