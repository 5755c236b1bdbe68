package dev.sallyport.sandbox.host.machine;

import java.util.List;

/// Whether a service's files let it start.
final class Readiness {

    /// The status with which sshd ends, and systemd's word for it.
    static final int EXCEPTION = 255;

    private final SshdConfig sshd;

    Readiness(SshdConfig sshd) {
        this.sshd = sshd;
    }

    /// What the program says before it ends; nothing if it starts.
    List<String> complaints(Unit unit) {
        return switch (unit.program()) {
            case "sshd" -> sshd.complaints();
            case "report" -> List.of("cannot open /var/lib/report/queue: No such file or directory");
            default -> List.of();
        };
    }

    /// The status with which it ends then.
    int status(Unit unit) {
        return unit.program().equals("sshd") ? EXCEPTION : 1;
    }
}
