package dev.sallyport.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/// The other end of a terminal, in the hands of a test.
final class FakeHost implements TerminalConnection {

    private static final String END = "";

    private final LinkedBlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final StringBuilder typed = new StringBuilder();
    private final List<String> sizes = new ArrayList<>();
    private volatile boolean broken;

    void print(String text) {
        output.add(text);
    }

    void hangUp() {
        output.add(END);
    }

    void breakDown() {
        broken = true;
        output.add(END);
    }

    synchronized String typed() {
        return typed.toString();
    }

    synchronized List<String> sizes() {
        return List.copyOf(sizes);
    }

    @Override
    public int read(byte[] into) throws IOException {
        try {
            var text = output.take();
            if (broken) {
                throw new IOException("broken");
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, into, 0, bytes.length);
            return text.equals(END) ? -1 : bytes.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        if (broken) {
            throw new IOException("broken");
        }
        typed.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public synchronized void resize(int columns, int rows) {
        sizes.add(columns + "x" + rows);
    }
}
