package dev.sallyport.ui.serial;

import dev.sallyport.terminal.Extent;
import dev.sallyport.ui.terminal.Screen;

/// A terminal that notes what it is told.
final class FakeScreen implements Screen {

    String text = "";
    long cursor;
    String log = "";

    @Override
    public String screenText() {
        return text;
    }

    @Override
    public long cursorLine() {
        return cursor;
    }

    @Override
    public Extent extent() {
        return new Extent(0, 23);
    }

    @Override
    public double fullWidth() {
        return 700;
    }

    @Override
    public int columns() {
        return 80;
    }

    @Override
    public int rows() {
        return 24;
    }

    @Override
    public void scrollTo(long line, String words) {
        log += "[to " + line + " " + words + "]";
    }

    @Override
    public void type(String keys) {
        log += "[type " + keys + "]";
    }

    @Override
    public void paste(String words) {
        log += "[paste " + words + "]";
    }
}
