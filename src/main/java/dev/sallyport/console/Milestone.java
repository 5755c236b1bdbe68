package dev.sallyport.console;

import java.time.Instant;

/// Something worth marking in a boot.
///
/// @param text     what the console said, or the name of the target or stage; may be anything
/// @param at       when it was read here
/// @param position where its line begins in the [Transcript], in bytes
public record Milestone(Kind kind, String text, Instant at, long position) {

    /// What it is, in the order of a boot, then what can go wrong in one.
    public enum Kind {
        FIRMWARE,
        /// GRUB shows its menu and takes keys.
        GRUB_MENU, KERNEL, INITRAMFS, SYSTEMD,
        /// A systemd target that says how far it is.
        TARGET, CLOUD_INIT, LOGIN_PROMPT, SHUTDOWN, PANIC,
        /// A shell for repairs, in systemd's emergency mode, the initramfs or GRUB's rescue mode.
        EMERGENCY, FSCK, MOUNT_FAILED, OUT_OF_MEMORY;

        /// Whether something is wrong.
        public boolean trouble() {
            return compareTo(PANIC) >= 0;
        }
    }
}
