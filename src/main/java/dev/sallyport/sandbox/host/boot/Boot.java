package dev.sallyport.sandbox.host.boot;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.machine.BootTarget;
import dev.sallyport.sandbox.host.tty.KeyReader;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtyMode;

/// One way of a machine from firmware to whoever waits at its console. What happens is decided by its files.
final class Boot {

    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);

    private static final String CLEAR = "\u001b[H\u001b[J";

    private final Guest guest;
    private final Voice voice;
    private final Seat seat;
    private final Scenery scenery;
    private volatile Stage stage = Stage.FIRMWARE;
    private volatile boolean up;
    private BootChoice choice = new BootChoice("", "", false);
    private volatile Scene scene;
    /// Nobody sits at the console of a kernel that has panicked.
    private Optional<Sitting> sitting = Optional.empty();

    /// Where a boot is; a kernel listens from `KERNEL` on.
    enum Stage {
        FIRMWARE, LOADER, KERNEL, SYSTEM, PANIC
    }

    private record Sitting(Attendant attendant, Tty tty) {}

    /// @param dirty whether the file systems were not unmounted the last time
    Boot(Guest guest, Voice voice, Seat seat, boolean dirty) {
        this.guest = guest;
        this.voice = voice;
        this.seat = seat;
        this.scenery = new Scenery(guest);
        this.scene = scenery.ofMachine().given(dirty, "dirty");
    }

    Stage stage() {
        return stage;
    }

    /// Whether multi-user mode was reached, with all its services.
    boolean up() {
        return up;
    }

    Scene scene() {
        return scene;
    }

    /// Tells at once what was printed at a boot long ago, and sits somebody down at its end.
    void recall(Instant at) throws InterruptedException {
        voice.recalling(true);
        voice.play("firmware", scene);
        choice = Grub.recalled(guest.machine(), voice);
        start(at);
        voice.recalling(false);
    }

    void fromPower() throws InterruptedException {
        voice.show(CLEAR);
        voice.play("firmware", scene);
        stage = Stage.LOADER;
        var tty = seat.open();
        tty.mode(TtyMode.RAW);
        choice = new Grub(guest.machine(), voice, new KeyReader(tty)).choose();
        seat.close();
        start(guest.machine().clock().instant());
    }

    private void start(Instant at) throws InterruptedException {
        var kernels = guest.machine().kernels();
        stage = Stage.KERNEL;
        voice.kernelBegins(at);
        scene = scene.with("kernel", choice.version()).with("cmdline", choice.commandLine().text());
        voice.play("kernel", scene);
        if (!choice.withImage() || !kernels.boots(choice.version())) {
            voice.play("panic", scene);
            panic("VFS: Unable to mount root fs on unknown-block(0,0)", "1", "swapper/0",
                    "mount_root_generic+0x1d1/0x27a");
            return;
        }
        var target = choice.commandLine().target();
        scene = scenery.withServices(scene);
        voice.play("initramfs", scene);
        stage = Stage.SYSTEM;
        if (target == BootTarget.SHELL) {
            cameUp(BootTarget.SHELL);
            sit(new InitShell(guest));
        } else {
            voice.play("systemd", scene);
            reach(target);
        }
    }

    private void reach(BootTarget target) throws InterruptedException {
        var failing = guest.machine().mounts().failing();
        if (target == BootTarget.EMERGENCY || !failing.isEmpty()) {
            if (target != BootTarget.EMERGENCY) {
                new MountTrouble(guest.machine().mounts(), voice).tell(failing, scene);
            }
            cameUp(BootTarget.EMERGENCY);
            voice.play("emergency", scene);
            sit(new Sulogin(guest, voice));
            return;
        }
        voice.play("localfs", scene);
        cameUp(target);
        scene = scenery.withServices(scene);
        if (target == BootTarget.RESCUE) {
            voice.play("rescue", scene);
            sit(new Sulogin(guest, voice));
        } else {
            voice.play("multiuser", scene);
            up = true;
            var getty = new Getty(guest, voice);
            voice.show(getty.promptOnScreen());
            sit(getty);
        }
    }

    private void cameUp(BootTarget target) {
        // A machine is made as one that came up in multi-user mode long ago.
        if (!voice.recallsPast() || target != BootTarget.MULTI_USER) {
            guest.machine().cameUp(target, choice.version(), choice.commandLine().text());
        }
    }

    /// The kernel gives up: nothing runs any more.
    void panic(String why, String pid, String process, String where) throws InterruptedException {
        stage = Stage.PANIC;
        up = false;
        guest.cutConnections();
        guest.machine().wentDown();
        voice.kernel("Kernel panic - not syncing: " + why);
        var details = scene.with("pid", pid).with("comm", process).with("where", where);
        for (var line : BootTexts.lines("backtrace")) {
            voice.kernel(details.fill(line, name -> name));
        }
        voice.kernel("---[ end Kernel panic - not syncing: " + why + " ]---");
    }

    private void sit(Attendant attendant) throws InterruptedException {
        var tty = seat.open();
        sitting = Optional.of(new Sitting(attendant, tty));
        voice.print(attendant.prompt());
    }

    /// Attends to the console for as long as there is power.
    void attend() throws InterruptedException {
        while (sitting.isPresent()) {
            var now = sitting.get();
            sitting = Optional.empty();
            serve(now);
            seat.close();
            seat.demandFree();
            switch (now.attendant()) {
                case Getty getty -> sit(getty);
                case InitShell _ -> panic("Attempted to kill init! exitcode=0x00000000", "1", "bash",
                        "do_exit.cold+0x15/0x50");
                default -> reach(BootTarget.MULTI_USER);
            }
        }
        Waiting.forEver();
    }

    private void serve(Sitting now) throws InterruptedException {
        try {
            now.attendant().serve(now.tty());
        } catch (IOException e) {
            LOG.debug("a session at a console ended: {}", e.toString());
        } catch (InterruptedException e) {
            // A killed shell is interrupted as well as one whose machine loses its power; the next check tells them apart.
            LOG.debug("a session at a console was killed");
        }
        Thread.interrupted();
        voice.check();
    }
}
