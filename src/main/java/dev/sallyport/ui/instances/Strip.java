package dev.sallyport.ui.instances;

import java.util.List;

/// The strip in numbers: how many scopes stand where.
///
/// @param pending  asked, or some pages in
/// @param stopped  not read because the user stopped
public record Strip(int listed, int refused, int pending, int stopped) {

    static Strip of(List<ScopeLine> lines) {
        return new Strip(count(lines, Phase.Listed.class), count(lines, Phase.Refused.class),
                count(lines, Phase.Waiting.class) + count(lines, Phase.Arriving.class),
                count(lines, Phase.Stopped.class));
    }

    public int all() {
        return listed + refused + pending + stopped;
    }

    /// From 0 to 1; 1 if nothing is being read.
    double progress() {
        return all() == 0 ? 1 : (double) (all() - pending) / all();
    }

    private static int count(List<ScopeLine> lines, Class<? extends Phase> phase) {
        return (int) lines.stream().filter(line -> phase.isInstance(line.phase())).count();
    }
}
