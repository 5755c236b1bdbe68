package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From one switching on to the next off: the boot, who sits at the console, and how it ends.
final class Run implements SysRqHandler.Effects {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    /// How long what people run has to end, before the system goes down without it.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Guest guest;
    private final Voice voice;
    private final Ends ends;
    private final Seat seat;
    private final Boot boot;
    private final BreakKey breakKey = new BreakKey();
    private final ExecutorService kernelThread = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("host-kernel").factory());
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean synced;
    private volatile Thread life = Thread.ofVirtual().unstarted(() -> {});
    private volatile Thread death = Thread.ofVirtual().unstarted(() -> {});

    /// What becomes of the machine when a run is over.
    interface Ends {

        void restart(Run over);

        void switchOff(Run over);
    }

    Run(Guest guest, Voice voice, Ends ends, boolean dirty) {
        this.guest = guest;
        this.voice = voice;
        this.ends = ends;
        this.seat = new Seat(voice);
        this.boot = new Boot(guest, voice, seat, dirty);
    }

    /// Something that is done on the machine's own thread.
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /// Begins with the firmware, after `first`.
    void begin(Work first) {
        live(() -> {
            first.run();
            boot.fromPower();
            boot.attend();
        });
    }

    /// Continues a run whose boot is long over; what it printed is told before this returns.
    void resume(Instant bootedAt) {
        try {
            boot.recall(bootedAt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        live(boot::attend);
    }

    private void live(Work work) {
        life = Thread.ofVirtual().name("host-machine").start(() -> quietly(work));
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            LOG.debug("a simulated machine stopped: {}", e.getMessage());
        }
    }

    boolean up() {
        return boot.up() && !stopping.get();
    }

    /// Whether the system hears that it is to go down: systemd runs, with what listens to the power button.
    boolean listens() {
        return boot.stage() == Boot.Stage.SYSTEM && boot.up();
    }

    private boolean hasKernel() {
        return boot.stage().compareTo(Boot.Stage.KERNEL) >= 0;
    }

    void typed(byte[] bytes, int count) {
        var command = hasKernel() ? breakKey.take(bytes, count) : OptionalInt.empty();
        if (command.isEmpty()) {
            seat.typed(bytes, count);
            return;
        }
        try {
            kernelThread.execute(() -> quietly(
                    () -> new SysRqHandler(guest.machine(), voice, this).obey((char) command.getAsInt())));
        } catch (RejectedExecutionException e) {
            LOG.debug("a machine without power obeys no SysRq");
        }
        seat.typed(Arrays.copyOfRange(bytes, 1, count), count - 1);
    }

    void broke() {
        if (hasKernel()) {
            breakKey.press();
        }
    }

    /// Shuts the system down in good order; only the first call does anything.
    void shutDown(boolean off) {
        if (stopping.compareAndSet(false, true)) {
            death = Thread.ofVirtual().name("host-shutdown").start(() -> quietly(() -> goDown(off)));
        }
    }

    private void goDown(boolean off) throws InterruptedException {
        guest.cutConnections();
        seat.remove();
        life.join(GRACE);
        voice.say("\n");
        voice.play("shutdown", boot.scene().given(boot.up(), "multi"));
        guest.machine().wentDown();
        synced = true;
        voice.kernel(off ? "reboot: Power down" : "reboot: Restarting system");
        if (off) {
            ends.switchOff(this);
        } else {
            ends.restart(this);
        }
    }

    /// Ends maintenance, after which the boot goes on by itself.
    void proceed() {
        if (!listens()) {
            seat.hangUp();
        }
    }

    /// Takes the power away, at once.
    void cut() {
        stopping.set(true);
        voice.silence();
        seat.remove();
        interrupt(life);
        interrupt(death);
        // What is queued there finds itself silenced.
        kernelThread.shutdown();
        guest.cutConnections();
        if (guest.machine().target().isPresent()) {
            guest.machine().wentDown();
        }
    }

    private static void interrupt(Thread thread) {
        // Who cuts the power may be this very thread, with something left to do.
        if (!thread.equals(Thread.currentThread())) {
            thread.interrupt();
        }
    }

    /// Waits until nothing of it runs any more; a moment at most.
    void awaitEnd() throws InterruptedException {
        life.join(GRACE);
    }

    /// Whether the file systems were left with something unwritten.
    boolean dirty() {
        return hasKernel() && !synced;
    }

    @Override
    public boolean alive() {
        return boot.stage() != Boot.Stage.PANIC;
    }

    @Override
    public void reset() {
        ends.restart(this);
    }

    @Override
    public void powerOff() throws InterruptedException {
        voice.kernel("reboot: Power down");
        ends.switchOff(this);
    }

    @Override
    public void crash() throws InterruptedException {
        stopping.set(true);
        seat.remove();
        life.interrupt();
        life.join(GRACE);
        boot.panic("sysrq triggered crash", "0", "swapper/0", "sysrq_handle_crash+0x16/0x20");
    }

    @Override
    public void killTasks() {
        if (alive()) {
            seat.hangUp();
            guest.cutConnections();
        }
    }

    @Override
    public void synced() {
        synced = true;
    }
}
