package dev.sallyport.terminal;

/// The numbers of the oldest line of a terminal and of the lowest of its screen.
public record Extent(long first, long last) {

    /// Where a line stands between the two, 0.0 to 1.0.
    public double share(long line) {
        return last <= first ? 0 : Math.clamp((line - first) / (double) (last - first), 0, 1);
    }
}
