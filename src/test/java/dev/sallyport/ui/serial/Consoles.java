package dev.sallyport.ui.serial;

/// What consoles say, for tests and pictures.
final class Consoles {

    /// A boot that comes through.
    static final String BOOT = String.join("\r\n", "[  OK  ] Reached target System Shutdown.",
            "[ 5312.102841] reboot: Restarting system", "SeaBIOS (version 1.15.0-1)", "Welcome to GRUB!", "",
            "[    0.000000] Linux version 6.1.92-99.174.amzn2023.x86_64 (mockbuild@ip-10-0-33-7)",
            "[    0.000000] Command line: BOOT_IMAGE=(hd0,gpt1)/boot/vmlinuz-6.1.92 root=UUID=9c9a console=ttyS0,115200n8",
            "[    0.412345] Unpacking initramfs...", "[    1.120031] systemd[1]: systemd 252.16 running in system mode",
            "[  OK  ] Reached target local-fs.target - Local File Systems.",
            "[  OK  ] Reached target network-online.target - Network is Online.",
            "[   12.481220] cloud-init[1823]: Cloud-init v. 22.2.2 running 'modules:final'",
            "[  OK  ] Reached target multi-user.target - Multi-User System.", "", "Amazon Linux 2023",
            "Kernel 6.1.92-99.174.amzn2023.x86_64 on an x86_64 (ttyS0)", "", "web-1 login: ");

    /// A boot that stops at a bad line of fstab.
    static final String BROKEN = """
            [    0.000000] Linux version 6.1.92-99.174.amzn2023.x86_64
            [    1.120031] systemd[1]: systemd 252.16 running in system mode
            [ TIME ] Timed out waiting for device dev-disk-by\\x2duuid-dead.device - /dev/disk/by-uuid/dead.
            [DEPEND] Dependency failed for data.mount - /data.
            [DEPEND] Dependency failed for local-fs.target - Local File Systems.
            [  OK  ] Reached target emergency.target - Emergency Mode.
            """;

    /// GRUB's editor, as it paints itself.
    static final String EDITOR = "\033[2J\033[H"
            + String.join("\r\n", "                           GNU GRUB  version 2.06",
                    "", " +----------------------------------------------------------------------------+",
                    " |setparams 'Amazon Linux (6.1.92-99.174.amzn2023.x86_64) 2023'               |",
                    " |                                                                            |",
                    " |        load_video                                                          |",
                    " |        set gfxpayload=keep                                                 |",
                    " |        linux        /boot/vmlinuz-6.1.92-99.174.amzn2023.x86_64 root=UUID=\\|",
                    " |9c9a console=tty0 console=ttyS0,115200n8                                   |",
                    " |        initrd        /boot/initramfs-6.1.92-99.174.amzn2023.x86_64.img      |",
                    " +----------------------------------------------------------------------------+", "",
                    "   Minimum Emacs-like screen editing is supported. TAB lists",
                    "   completions. Press Ctrl-x or F10 to boot, Ctrl-c or F2 for a",
                    "   command-line or ESC to discard edits and return to the GRUB menu. emergency");

    private Consoles() {}
}
