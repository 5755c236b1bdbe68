package dev.sallyport.sandbox.host.text;

import java.util.concurrent.CancellationException;

/// A text whose matching can be interrupted: an unlucky expression would otherwise run for ever and not hear Ctrl+C.
public final class Watched implements CharSequence {

    /// Far more looks than a sensible expression needs for a line of 64 KiB.
    private static final long MOST_LOOKS = 20_000_000;

    private final String text;
    private long looks;

    private Watched(String text) {
        this.text = text;
    }

    public static CharSequence of(String text) {
        return new Watched(text);
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS || ((looks & 0xfff) == 0 && Thread.currentThread().isInterrupted())) {
            throw new CancellationException("the match takes too long");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
