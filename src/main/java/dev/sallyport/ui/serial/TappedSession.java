package dev.sallyport.ui.serial;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.sallyport.session.Attempt;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Timeline;
import dev.sallyport.ui.terminal.LiveSession;

/// A session that is listened to while it is read.
record TappedSession(LiveSession session, Tap tap) implements LiveSession {

    @Override
    public int read(byte[] into) throws IOException {
        tap.shown();
        int count = session.read(into);
        if (count > 0) {
            tap.heard(into, count);
        }
        return count;
    }

    @Override
    public void open() throws InterruptedException {
        session.open();
    }

    @Override
    public SessionState state() {
        return session.state();
    }

    @Override
    public Timeline timeline() {
        return session.timeline();
    }

    @Override
    public Optional<PushedKey> key() {
        return session.key();
    }

    @Override
    public List<Attempt> attempts() {
        return session.attempts();
    }

    @Override
    public void onNews(Runnable listener) {
        session.onNews(listener);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        session.write(bytes);
    }

    @Override
    public void resize(int columns, int rows) {
        session.resize(columns, rows);
    }

    @Override
    public boolean sendBreak(Duration length) throws IOException, InterruptedException {
        return session.sendBreak(length);
    }

    @Override
    public void hurry() {
        session.hurry();
    }

    @Override
    public Optional<Instant> endsAt() {
        return session.endsAt();
    }

    @Override
    public void close() {
        session.close();
    }
}
