package dev.sallyport.sandbox.host.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// The terminal as a full-screen program has it: raw keys, the alternate screen, and all as before when it ends.
public final class Screen {

    private static final String ENTER = "\u001b[?1049h\u001b[?1h\u001b=";
    private static final String LEAVE = "\u001b[?1l\u001b>\u001b[?25h\u001b[?1049l";

    private final Tty tty;
    private final KeyReader keys;

    private Screen(Tty tty) {
        this.tty = tty;
        this.keys = new KeyReader(tty);
    }

    /// What a program does on it.
    @FunctionalInterface
    public interface Show {
        int run(Screen screen) throws IOException, InterruptedException;
    }

    public static int show(Tty tty, Show show) throws IOException, InterruptedException {
        var screen = new Screen(tty);
        tty.mode(TtyMode.RAW);
        screen.write(ENTER);
        try {
            return show.run(screen);
        } finally {
            // Without waiting: what interrupted the program must not leave the terminal in disorder.
            tty.output().offer(LEAVE.getBytes(UTF_8));
            tty.mode(TtyMode.COOKED);
        }
    }

    public Tty tty() {
        return tty;
    }

    public KeyReader keys() {
        return keys;
    }

    public int columns() {
        return tty.size().columns();
    }

    public int rows() {
        return tty.size().rows();
    }

    public void write(String text) throws IOException, InterruptedException {
        tty.write(text.getBytes(UTF_8));
    }
}
