package dev.sallyport.sandbox.host.boot;

import java.util.concurrent.locks.ReentrantLock;

/// The last bytes that the serial port printed.
final class Transcript {

    private final byte[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private long written;

    Transcript(int capacity) {
        this.ring = new byte[capacity];
    }

    void add(byte[] bytes) {
        lock.lock();
        try {
            for (byte each : bytes) {
                ring[(int) (written++ % ring.length)] = each;
            }
        } finally {
            lock.unlock();
        }
    }

    byte[] kept() {
        lock.lock();
        try {
            var kept = new byte[(int) Math.min(written, ring.length)];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = ring[(int) ((written - kept.length + i) % ring.length)];
            }
            return kept;
        } finally {
            lock.unlock();
        }
    }
}
