package dev.sallyport.terminal.engine.jedi;

import java.util.Optional;

import com.techsenger.jeditermfx.core.TextStyle;

import dev.sallyport.terminal.engine.Style;

/// Carries our style, and a character that does not fit into one `char`, through JediTerm's lines, whose own style knows
/// no strike-through and no kinds of underline.
final class JediStyle extends TextStyle {

    private final Style style;
    private final Optional<String> cluster;

    JediStyle(Style style, Optional<String> cluster) {
        this.style = style;
        this.cluster = cluster;
    }

    static Style styleOf(TextStyle style) {
        return style instanceof JediStyle ours ? ours.style : Style.PLAIN;
    }

    static Optional<String> clusterOf(TextStyle style) {
        return style instanceof JediStyle ours ? ours.cluster : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JediStyle that && style.equals(that.style) && cluster.equals(that.cluster);
    }

    @Override
    public int hashCode() {
        return 31 * style.hashCode() + cluster.hashCode();
    }
}
