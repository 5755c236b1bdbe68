package dev.sallyport.connect;

import dev.sallyport.session.TerminalSession;

/// Lets the user's closing of a session interrupt the thread that opens it, and only while it does.
final class Stopper implements AutoCloseable {

    private final Thread opening = Thread.currentThread();
    private boolean over;

    private Stopper() {}

    static Stopper of(TerminalSession session) {
        var stopper = new Stopper();
        session.onClose(stopper::stop);
        return stopper;
    }

    private synchronized void stop() {
        if (!over) {
            opening.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
    }
}
