package dev.sallyport.sandbox.host.boot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.SerialPort;

/// The board of one machine. A machine that is on when it is made has booted long ago; what that printed is told when
/// somebody first asks, so that making one costs nothing.
public final class Motherboard implements Board, Uart.Keyboard, Run.Ends, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Motherboard.class);
    /// From the call to the firmware, while EC2 says `pending`.
    private static final Duration STARTING = Duration.ofSeconds(2);
    private static final Duration PLUG_PULLED = Duration.ofSeconds(1);
    /// After so long EC2 no longer waits for a system that does not listen; some minutes on the real one.
    private static final Duration DEAF = Duration.ofSeconds(4);

    private final Guest guest;
    private final Clock clock;
    private final Pace pace;
    private final Instant bootedAt;
    private final Uart uart;
    private final Monitor monitor = new Monitor();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Power power;
    /// Empty while it is off, and until somebody looks at a machine that was on from the beginning.
    private Optional<Run> run = Optional.empty();
    private boolean dirty;
    private boolean closed;

    /// @param on       whether it runs from the beginning, and has since `bootedAt`
    /// @param pace     of boots and of the serial line
    public Motherboard(Guest guest, Clock clock, Pace pace, boolean on, Instant bootedAt) {
        this.guest = guest;
        this.clock = clock;
        this.pace = pace;
        this.bootedAt = bootedAt;
        this.power = on ? Power.RUNNING : Power.STOPPED;
        this.uart = new Uart(pace, this);
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

    /// What runs now. Tells of the past first, if nobody has asked yet.
    private Optional<Run> current() {
        lock.lock();
        try {
            if (run.isEmpty() && power == Power.RUNNING && !closed) {
                var found = newRun();
                run = Optional.of(found);
                found.resume(bootedAt);
            }
            return run;
        } finally {
            lock.unlock();
        }
    }

    private Run newRun() {
        return new Run(guest, new Voice(uart, monitor, pace, new KernelClock(clock)), this, dirty);
    }

    private boolean is(Run one) {
        return run.isPresent() && run.get().equals(one);
    }

    /// Changes the power if it is one of these now.
    private boolean change(List<Power> from, Power to) {
        lock.lock();
        try {
            if (!from.contains(power) || closed) {
                return false;
            }
            power = to;
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    @Override
    public void start() {
        if (change(List.of(Power.STOPPED), Power.STARTING)) {
            begin(() -> {
                Waiting.pass(pace.of(STARTING));
                change(List.of(Power.STARTING), Power.RUNNING);
            });
        }
    }

    private void begin(Run.Work first) {
        lock.lock();
        try {
            var before = run;
            before.ifPresent(this::cut);
            if (closed) {
                return;
            }
            var next = newRun();
            run = Optional.of(next);
            next.begin(() -> {
                if (before.isPresent()) {
                    before.get().awaitEnd();
                }
                first.run();
            });
        } finally {
            lock.unlock();
        }
    }

    private void cut(Run over) {
        dirty = over.dirty();
        over.cut();
    }

    @Override
    public void stop(boolean force) {
        if (force) {
            current();
            if (change(List.of(Power.STARTING, Power.RUNNING, Power.STOPPING), Power.STOPPING)) {
                current().ifPresent(one -> later(PLUG_PULLED, one, this::switchOff));
                current().ifPresent(this::cut);
            }
            return;
        }
        var now = current();
        if (change(List.of(Power.STARTING, Power.RUNNING), Power.STOPPING)) {
            now.ifPresent(one -> shutDown(one, true));
        }
    }

    @Override
    public void reboot() {
        if (power() == Power.RUNNING) {
            current().ifPresent(one -> shutDown(one, false));
        }
    }

    private void shutDown(Run one, boolean off) {
        if (one.listens()) {
            one.shutDown(off);
        } else {
            later(DEAF, one, off ? this::switchOff : this::restart);
        }
    }

    private void later(Duration time, Run one, Consumer<Run> end) {
        Thread.ofVirtual().name("host-plug").start(() -> {
            try {
                Waiting.pass(pace.of(time));
                end.accept(one);
            } catch (InterruptedException e) {
                LOG.debug("nobody waits for a machine any more");
            }
        });
    }

    /// The system on it asks to reboot.
    public void guestReboots() {
        current().ifPresent(one -> one.shutDown(false));
    }

    /// The system on it asks to be switched off.
    public void guestPowersOff() {
        var now = current();
        if (change(List.of(Power.RUNNING), Power.STOPPING)) {
            now.ifPresent(one -> one.shutDown(true));
        }
    }

    /// The system on it goes on with a boot that stopped for maintenance: `systemctl default`.
    public void guestProceeds() {
        current().ifPresent(Run::proceed);
    }

    /// The system on it resets itself.
    public void guestResets() {
        current().ifPresent(this::restart);
    }

    @Override
    public void restart(Run over) {
        lock.lock();
        try {
            // Who asked for it to be stopped meanwhile asked last.
            if (power != Power.STOPPING) {
                if (is(over)) {
                    begin(() -> {});
                }
                return;
            }
        } finally {
            lock.unlock();
        }
        switchOff(over);
    }

    @Override
    public void switchOff(Run over) {
        lock.lock();
        try {
            if (!is(over)) {
                return;
            }
            cut(over);
            run = Optional.empty();
        } finally {
            lock.unlock();
        }
        change(List.of(Power.STARTING, Power.RUNNING, Power.STOPPING), Power.STOPPED);
    }

    @Override
    public SerialPort serial() {
        return out -> {
            current();
            return uart.plug(out);
        };
    }

    @Override
    public byte[] consoleOutput() {
        current();
        return uart.kept();
    }

    @Override
    public List<String> display() {
        current();
        return monitor.rows();
    }

    @Override
    public boolean reachable() {
        return power() == Power.RUNNING && current().map(Run::up).orElse(false);
    }

    /// Whether its SSH server takes connections.
    public boolean acceptsSsh() {
        return reachable() && guest.machine().acceptsSsh();
    }

    @Override
    public void typed(byte[] bytes, int count) {
        current().ifPresent(one -> one.typed(bytes, count));
    }

    @Override
    public void broke() {
        current().ifPresent(Run::broke);
    }

    /// Takes the power away for good.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            run.ifPresent(Run::cut);
            run = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
