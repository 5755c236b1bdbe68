package dev.sallyport.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.SerialPort;

/// The outside of a machine whose inside nobody simulates, as a Windows server: it can be switched, shows a still picture,
/// and its serial line answers a key with a prompt. Safe for any thread.
final class PlainBoard implements Board, SerialPort {

    private static final Duration UP = Duration.ofSeconds(2);
    private static final Duration DOWN = Duration.ofSeconds(2);
    private static final String PROMPT = "\r\nSAC>";
    private static final List<String> PICTURE = List.of("", "", "    Windows Server 2022 Datacenter", "",
            "    Press Ctrl+Alt+Delete to unlock.");

    private final ScheduledExecutorService timers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<byte[]>> cables = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Power power;
    // Whoever changes the power makes what was scheduled before void.
    private int turn;

    PlainBoard(Power power, ScheduledExecutorService timers) {
        this.power = power;
        this.timers = timers;
    }

    @Override
    public Power power() {
        lock.lock();
        try {
            return power;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onPower(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        if (power() == Power.STOPPED) {
            pass(Power.STARTING, Power.RUNNING, UP);
        }
    }

    @Override
    public void stop(boolean force) {
        if (force) {
            go(Power.STOPPED);
        } else if (power() != Power.STOPPED) {
            pass(Power.STOPPING, Power.STOPPED, DOWN);
        }
    }

    @Override
    public void reboot() {
        if (power() == Power.RUNNING) {
            pass(Power.STARTING, Power.RUNNING, UP);
        }
    }

    private void pass(Power through, Power to, Duration time) {
        int mine = go(through);
        var _ = timers.schedule(() -> arrive(mine, to), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void arrive(int mine, Power to) {
        lock.lock();
        try {
            if (mine != turn) {
                return;
            }
            power = to;
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private int go(Power to) {
        int mine;
        lock.lock();
        try {
            power = to;
            mine = ++turn;
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return mine;
    }

    @Override
    public SerialPort serial() {
        return this;
    }

    @Override
    public Cable plug(Consumer<byte[]> out) {
        cables.add(out);
        return new Cable() {
            @Override
            public void type(byte[] bytes, int count) {
                answer();
            }

            @Override
            public void sendBreak() {
                // Windows' console does not listen for one.
            }

            @Override
            public void close() {
                cables.remove(out);
            }
        };
    }

    private void answer() {
        if (power() == Power.RUNNING) {
            cables.forEach(cable -> cable.accept(PROMPT.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Override
    public byte[] consoleOutput() {
        return "Windows is Ready to use\r\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public List<String> display() {
        return power() == Power.RUNNING ? PICTURE : List.of();
    }

    @Override
    public boolean reachable() {
        return power() == Power.RUNNING;
    }
}
