package dev.sallyport.terminal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.terminal.engine.jedi.JediGrid;

/// A terminal for tests, in their words: write escape sequences, look at the screen.
final class Terminal implements EngineEvents {

    final TerminalCore core;
    final StringBuilder replies = new StringBuilder();
    final List<String> titles = new ArrayList<>();
    int bells;
    long now;

    Terminal(int columns, int rows) {
        this(columns, rows, 1000);
    }

    Terminal(int columns, int rows, int history) {
        core = new TerminalCore(JediGrid::new, columns, rows, history, this, () -> now);
    }

    Terminal write(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        core.feed(bytes, 0, bytes.length);
        return this;
    }

    Terminal write(byte... bytes) {
        core.feed(bytes, 0, bytes.length);
        return this;
    }

    String screen() {
        return core.screenText();
    }

    String row(int row) {
        return frame().rows().get(row).text();
    }

    Style style(int row, int column) {
        return frame().rows().get(row).style(column);
    }

    Frame frame() {
        return core.frame(Long.MAX_VALUE);
    }

    /// Row and column, from 1, as CPR says them.
    String cursor() {
        var cursor = frame().cursor();
        return (cursor.row() + 1) + "," + (cursor.column() + 1);
    }

    String all() {
        return core.allText();
    }

    @Override
    public void reply(byte[] bytes) {
        replies.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void bell() {
        bells++;
    }

    @Override
    public void title(String title) {
        titles.add(title);
    }

    @Override
    public void changed() {}

    @Override
    public int colour(int which) {
        return which == BACKGROUND ? 0x102030 : 0xE0E0E0;
    }
}
