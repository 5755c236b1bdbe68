package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.machine.SshdConfig;

/// Puts into the files of a new machine what is wrong with it; whatever sets the files right repairs it.
final class Affliction {

    private static final byte[] LOG_LINE = "2026-01-04 03:12:07.114 DEBUG [pool-2-thread-7] c.e.orders.Queue - poll: nothing to do\n"
            .getBytes(UTF_8);
    private static final long BLOCK = 4096;

    private final Machine machine;
    private final FileView root;

    Affliction(Machine machine) {
        this.machine = machine;
        this.root = new FileView(machine.files(), Who.ROOT, "/");
    }

    void strike(Ailment ailment) {
        try {
            switch (ailment) {
                case NONE -> {}
                case BROKEN_FSTAB -> mountWhatIsGone();
                case KERNEL_PANIC -> root.remove(machine.kernels().imagePath(machine.spec().kernel()), false);
                case FULL_DISK -> fillDisk();
                case BROKEN_SSHD_CONFIG -> misspell();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a new machine has these files", e);
        }
    }

    private void mountWhatIsGone() throws IOException {
        root.makeDirectory("/data");
        root.write(Mounts.TABLE,
                root.text(Mounts.TABLE)
                        + "/dev/xvdf                                 /data     xfs     defaults          0   2\n");
    }

    private void fillDisk() throws IOException {
        var log = "/var/log/app/debug.log";
        root.makeDirectory("/var/log/app");
        root.open(log, false);
        machine.files().fill(Who.ROOT, log, LOG_LINE, machine.disk().free() / BLOCK * BLOCK);
    }

    private void misspell() throws IOException {
        root.write(SshdConfig.PATH,
                root.text(SshdConfig.PATH).replace("PermitRootLogin prohibit-password", "PermitRootLogn no"));
        var service = machine.spec().distribution().sshService();
        machine.services().stop(service);
        machine.services().start(service, machine.processes().nextPid());
    }
}
