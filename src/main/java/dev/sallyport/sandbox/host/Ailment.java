package dev.sallyport.sandbox.host;

import java.util.Locale;

/// What is wrong with a machine from the start, until somebody repairs it through its files.
public enum Ailment {
    NONE,
    /// `/etc/fstab` mounts a volume that is gone: the boot ends in emergency mode.
    BROKEN_FSTAB,
    /// The newest kernel has no initramfs: the boot ends in a kernel panic. The older kernel still boots.
    KERNEL_PANIC,
    /// The root file system is full: no pushed key is taken.
    FULL_DISK,
    /// `sshd_config` has a word that sshd does not know: sshd does not start.
    BROKEN_SSHD_CONFIG;

    /// As a scenario file spells it, such as `broken-fstab`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
