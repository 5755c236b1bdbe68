package dev.sallyport.terminal.input;

/// The modifier keys that are down.
public record Modifiers(boolean shift, boolean alt, boolean control, boolean meta) {

    public static final Modifiers NONE = new Modifiers(false, false, false, false);

    /// xterm's number in `CSI 1 ; n A`: 1 for none.
    int number() {
        return 1 + (shift ? 1 : 0) + (alt ? 2 : 0) + (control ? 4 : 0);
    }

    boolean none() {
        return number() == 1;
    }
}
