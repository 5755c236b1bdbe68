package dev.sallyport.ui.fx;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Tooltips in one manner: soon there, wide enough to read.
public final class Tips {

    private static final double DELAY_MS = 400;
    private static final double WIDTH_PX = 420;

    private Tips() {}

    public static Tooltip of(String words) {
        var tip = new Tooltip(words);
        tip.setShowDelay(Duration.millis(DELAY_MS));
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH_PX);
        return tip;
    }

    /// Names a control that shows only an icon, for the pointer and for a screen reader.
    public static void name(Control control, String words) {
        control.setAccessibleText(words);
        control.setTooltip(of(words));
    }
}
