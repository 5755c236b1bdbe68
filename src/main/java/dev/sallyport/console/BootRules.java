package dev.sallyport.console;

import static dev.sallyport.console.BootRule.line;
import static dev.sallyport.console.BootRule.prompt;
import static dev.sallyport.console.Milestone.Kind.CLOUD_INIT;
import static dev.sallyport.console.Milestone.Kind.EMERGENCY;
import static dev.sallyport.console.Milestone.Kind.FIRMWARE;
import static dev.sallyport.console.Milestone.Kind.FSCK;
import static dev.sallyport.console.Milestone.Kind.GRUB_MENU;
import static dev.sallyport.console.Milestone.Kind.INITRAMFS;
import static dev.sallyport.console.Milestone.Kind.KERNEL;
import static dev.sallyport.console.Milestone.Kind.LOGIN_PROMPT;
import static dev.sallyport.console.Milestone.Kind.MOUNT_FAILED;
import static dev.sallyport.console.Milestone.Kind.OUT_OF_MEMORY;
import static dev.sallyport.console.Milestone.Kind.PANIC;
import static dev.sallyport.console.Milestone.Kind.SHUTDOWN;
import static dev.sallyport.console.Milestone.Kind.SYSTEMD;
import static dev.sallyport.console.Milestone.Kind.TARGET;

import java.util.List;

/// What consoles say, for Amazon Linux 2 and 2023, Ubuntu 20.04 to 24.04, Debian 11 and 12, RHEL 8 and 9, SLES 15 and
/// Windows.
///
/// All patterns hold on to the beginning of the line, with the kernel's time stamp or systemd's status before the words: the
/// same words in a log file that somebody reads have a date there.
final class BootRules {

    /// The kernel's time stamp, with the caller where the kernel is built to name it.
    static final String STAMP = "(?:\\[ *\\d+\\.\\d+\\](?:\\[ *[TC]\\d+\\])? +)?";

    private static final String STAMPED = "^\\[ *\\d+\\.\\d+\\](?:\\[ *[TC]\\d+\\])? +";
    private static final String KERNEL_LINE = "^" + STAMP;
    private static final String SYSTEMD_LINE = "^(?:\\[[A-Z ]{6}\\] |" + STAMP + "systemd\\[1\\]: )";
    private static final String UNIT = "(?:[\\w@:.\\\\-]+ - )?";
    private static final String FAR_ENOUGH = "System Initialization|Basic System|Local File Systems|Network is Online"
            + "|Multi-User System|Graphical Interface|Rescue Mode|Cloud-init target";

    /// In the order in which they are tried; the first that fits counts.
    static final List<BootRule> ALL = List.of(
            // What stops a boot.
            line(PANIC, KERNEL_LINE + "Kernel panic - not syncing"), line(PANIC, "^\\*\\*\\* STOP: 0x[0-9A-Fa-f]+"),
            prompt(EMERGENCY, "^(?<text>You are in (?:emergency|rescue) mode)"),
            prompt(EMERGENCY, "^(?<text>Entering (?:emergency|rescue) mode)"),
            prompt(EMERGENCY, "^(?:Welcome to )?(?<text>emergency mode)!"),
            prompt(EMERGENCY, "^(?:Give root password for|Press Enter for) maintenance"),
            prompt(EMERGENCY, "^\\(initramfs\\) $"), prompt(EMERGENCY, "^grub rescue> $"),
            line(EMERGENCY, "^Cannot open access to console, the root account is locked"),
            line(EMERGENCY, SYSTEMD_LINE + "Reached target " + UNIT + "(?<text>Emergency Mode)"),
            line(EMERGENCY, "^ALERT! .* does not exist\\. +Dropping to a shell!"),
            line(FSCK,
                    KERNEL_LINE + "(?:systemd-fsck\\[\\d+\\]: )?(?:fsck failed with|.{1,80}: UNEXPECTED INCONSISTENCY"
                            + "|.{1,80} contains a file system with errors, check forced)"),
            line(FSCK, SYSTEMD_LINE + "Failed to start " + UNIT + "(?<text>File System Check on .+?)\\.?$"),
            line(FSCK, KERNEL_LINE + "(?:EXT4-fs error \\(device|XFS \\([^)]+\\): (?:Metadata c|C)orruption )"),
            line(MOUNT_FAILED, SYSTEMD_LINE + "Failed to mount " + UNIT + "(?<text>.+?)\\.?$"),
            line(MOUNT_FAILED, SYSTEMD_LINE + "Dependency failed for " + UNIT
                    + "(?<text>/\\S*?|Local File Systems|Remote File Systems)\\.?$"),
            line(MOUNT_FAILED, SYSTEMD_LINE + "Timed out waiting for device " + UNIT + "(?<text>.+?)\\.?$"),
            line(MOUNT_FAILED, KERNEL_LINE + "VFS: Cannot open root device"),
            line(OUT_OF_MEMORY, KERNEL_LINE + "(?<text>(?:Memory cgroup out|Out) of memory: Kill(?:ed)? process) "),
            line(OUT_OF_MEMORY, KERNEL_LINE + "(?<text>\\S{1,40} invoked oom-killer)"),
            // The way down.
            line(SHUTDOWN, KERNEL_LINE + "reboot: (?:Restarting system|Power down|System halted)"),
            line(SHUTDOWN, SYSTEMD_LINE + "Reached target " + UNIT
                    + "(?<text>(?:System )?(?:Shutdown|Reboot|Power-Off|Power Off|Halt))\\.?$"),
            line(SHUTDOWN, SYSTEMD_LINE + "Stopped target " + UNIT + "(?<text>Multi-User System)\\.?$"),
            line(SHUTDOWN, KERNEL_LINE + "systemd-shutdown\\[1\\]: "),
            line(SHUTDOWN, KERNEL_LINE + "(?i:sysrq ?: ?(?:sysrq ?: ?)?)(?<text>Resetting|Power Off)"),
            // The way up.
            line(FIRMWARE, "^SeaBIOS \\(version "), line(FIRMWARE, "^UEFI firmware \\(version "),
            line(FIRMWARE, "^BdsDxe: (?:loading|starting) Boot"), line(FIRMWARE, "^Booting from Hard Disk"),
            line(FIRMWARE, "^\\s*(?<text>Windows Boot Manager)\\b"),
            prompt(FIRMWARE, "^(?:GRUB loading\\.+)?(?<text>Welcome to GRUB!)"),
            line(GRUB_MENU, "^\\s*(?<text>GNU GRUB +version \\d\\S*)\\s*$"),
            line(KERNEL, STAMPED + "(?:Linux version \\d+\\.\\d+\\S* \\(|Booting Linux on physical CPU )"),
            line(KERNEL, "^EFI stub: Booting Linux"),
            line(KERNEL, "^(?<text>Computer is booting, SAC started and initialized\\.)"),
            line(INITRAMFS, KERNEL_LINE + "Run /init as init process"),
            line(INITRAMFS, KERNEL_LINE + "(?:systemd\\[1\\]: Running in (?:initrd|initial RAM disk)|dracut:? )"),
            line(INITRAMFS, "^Welcome to .*\\(Initramfs\\)!$"), line(INITRAMFS, "^Begin: Loading essential drivers"),
            line(INITRAMFS, "^Loading, please wait\\.\\.\\.$"),
            line(SYSTEMD, "^Welcome to (?!GRUB|.*\\(Initramfs\\))(?<text>.+)!$"),
            line(TARGET, SYSTEMD_LINE + "Reached target " + UNIT + "(?<text>" + FAR_ENOUGH + ")\\.?$"),
            line(CLOUD_INIT, KERNEL_LINE + "cloud-init\\[\\d+\\]: Cloud-init v\\. \\S+ "
                    + "(?:running ')?(?<text>[a-z:-]{1,40})\\b"),
            prompt(LOGIN_PROMPT,
                    "^(?!(?i:last|failed|bad|next|first) )(?<text>[A-Za-z0-9][A-Za-z0-9._-]{0,252}) login: "),
            prompt(LOGIN_PROMPT, "^(?<text>SAC>)"));

    private BootRules() {}
}
