package dev.sallyport.terminal.engine;

/// What the cursor looks like (`CSI Ps SP q`, DECSCUSR).
public enum CursorShape {
    BLOCK, UNDERLINE, BAR
}
