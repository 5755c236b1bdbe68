package dev.sallyport.terminal;

/// Which part of the text is shown: the screen, or lines above it that stay put while output comes.
final class Viewport {

    private long top = Long.MAX_VALUE;
    private long first;
    private long home;
    private double rest;

    /// The first line to ask for; [Long#MAX_VALUE] follows the screen.
    long top() {
        return top;
    }

    boolean follows() {
        return top == Long.MAX_VALUE;
    }

    /// What the last frame said there is.
    void bounds(long first, long home) {
        this.first = first;
        this.home = home;
        if (!follows() && top < first) {
            top = first;
        }
    }

    void toBottom() {
        top = Long.MAX_VALUE;
        rest = 0;
    }

    void to(long line) {
        top = line >= home ? Long.MAX_VALUE : Math.max(first, line);
    }

    /// Scrolls by lines, negative towards older ones. Parts of a line add up, as a touchpad sends them.
    void by(double lines) {
        rest += lines;
        long whole = (long) rest;
        rest -= whole;
        if (whole != 0) {
            to((follows() ? home : top) + whole);
        }
    }
}
