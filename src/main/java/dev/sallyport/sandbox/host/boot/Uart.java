package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import dev.sallyport.sandbox.host.SerialPort;

/// The chip behind the serial port: lets bytes out at the line's pace, keeps the last of them, and hands in what is typed.
final class Uart implements SerialPort {

    /// What EC2 keeps.
    private static final int KEPT = 64 * 1024;
    /// So often the line is held up, at most: shorter waits cost more than they are worth.
    private static final long SLACK_NANOS = Duration.ofMillis(4).toNanos();
    private static final int LARGEST_CHUNK = 4096;

    private final Pace pace;
    private final Keyboard keyboard;
    private final Transcript transcript = new Transcript(KEPT);
    private final List<PluggedCable> cables = new CopyOnWriteArrayList<>();
    private final ReentrantLock line = new ReentrantLock(true);
    /// When the line has carried all it was given, on the clock of [System#nanoTime]. Guarded by `line`.
    private long freeAt;

    /// Who hears what is typed.
    interface Keyboard {

        void typed(byte[] bytes, int count);

        void broke();
    }

    Uart(Pace pace, Keyboard keyboard) {
        this.pace = pace;
        this.keyboard = keyboard;
        this.freeAt = System.nanoTime();
    }

    @Override
    public Cable plug(Consumer<byte[]> out) {
        var cable = new PluggedCable(this, out);
        cables.add(cable);
        cable.start();
        return cable;
    }

    void unplug(PluggedCable cable) {
        cables.remove(cable);
    }

    byte[] kept() {
        return transcript.kept();
    }

    void typed(byte[] bytes, int count) {
        keyboard.typed(bytes, count);
    }

    void broke() {
        keyboard.broke();
    }

    /// Prints what was printed long ago, when no cable was plugged in: into the transcript only, in no time.
    void recall(byte[] bytes) {
        transcript.add(bytes);
    }

    /// Prints at the line's pace; returns when the last byte has left.
    void write(byte[] bytes) throws InterruptedException {
        int chunk = chunk();
        for (int from = 0; from < bytes.length; from += chunk) {
            var part = Arrays.copyOfRange(bytes, from, Math.min(from + chunk, bytes.length));
            line.lockInterruptibly();
            try {
                send(part);
            } finally {
                line.unlock();
            }
        }
    }

    private int chunk() {
        long each = Math.max(1, pace.ofBytes(1000).toNanos() / 1000);
        return Math.clamp(SLACK_NANOS / each, 16, LARGEST_CHUNK);
    }

    private void send(byte[] part) throws InterruptedException {
        freeAt = Math.max(freeAt, System.nanoTime()) + pace.ofBytes(part.length).toNanos();
        long early = freeAt - System.nanoTime();
        if (early > SLACK_NANOS) {
            Waiting.pass(Duration.ofNanos(early));
        }
        transcript.add(part);
        for (var cable : cables) {
            cable.carry(part);
        }
    }
}
