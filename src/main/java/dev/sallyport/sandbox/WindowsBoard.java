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

/// The outside of a Windows server, whose inside nobody simulates: it can be switched, shows a still picture, and its
/// serial line has the administration console. Safe for any thread.
final class WindowsBoard implements Board, SerialPort, Sac.Plug {

    private static final Duration UP = Duration.ofSeconds(2);
    private static final Duration DOWN = Duration.ofSeconds(2);
    private static final List<String> PICTURE = List.of("", "", "    Windows Server 2022 Datacenter", "",
            "    Press Ctrl+Alt+Delete to unlock.");

    private final ScheduledExecutorService timers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<byte[]>> cables = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Power power;
    private final ReentrantLock keyboard = new ReentrantLock();
    private volatile Sac console = new Sac(this);
    // Whoever changes the power makes what was scheduled before void.
    private int turn;

    WindowsBoard(Power power, ScheduledExecutorService timers) {
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
        if (to == Power.RUNNING) {
            print(Sac.greeting());
        }
    }

    private int go(Power to) {
        int mine;
        lock.lock();
        try {
            power = to;
            mine = ++turn;
            console = new Sac(this);
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
                answer(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
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

    private void answer(String typed) {
        // Not the other lock: what is typed may switch the machine, which tells listeners.
        keyboard.lock();
        try {
            if (power() == Power.RUNNING) {
                var said = new StringBuilder();
                typed.chars().forEach(key -> said.append(console.type((char) key)));
                print(said.toString());
            }
        } finally {
            keyboard.unlock();
        }
    }

    private void print(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > 0) {
            cables.forEach(cable -> cable.accept(bytes));
        }
    }

    @Override
    public void restart() {
        reboot();
    }

    @Override
    public void shutDown() {
        stop(false);
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
