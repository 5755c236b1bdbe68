package dev.sallyport.sandbox.serial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.sallyport.sandbox.host.SerialPort;

/// A serial port that keeps what it is told, and prints what the test wants.
public final class FakePort implements SerialPort {

    private final List<Consumer<byte[]>> cables = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public Cable plug(Consumer<byte[]> out) {
        cables.add(out);
        heard.add("<plugged>");
        return new Cable() {
            @Override
            public void type(byte[] bytes, int count) {
                heard.add(new String(bytes, 0, count, UTF_8));
            }

            @Override
            public void sendBreak() {
                heard.add("<break>");
            }

            @Override
            public void close() {
                cables.remove(out);
                heard.add("<pulled>");
            }
        };
    }

    void print(String text) {
        cables.forEach(cable -> cable.accept(text.getBytes(UTF_8)));
    }

    boolean silent() {
        return heard.isEmpty();
    }

    /// Waits until everything that was heard so far, in one piece, ends so; forgets it.
    public void hears(String end) throws InterruptedException {
        var all = new StringBuilder();
        while (all.indexOf(end) < 0) {
            var more = heard.poll(20, TimeUnit.SECONDS);
            if (more == null) {
                throw new AssertionError("not heard: " + end + "\nbut: " + all);
            }
            all.append(more);
        }
    }
}
