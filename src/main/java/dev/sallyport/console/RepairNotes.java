package dev.sallyport.console;

import java.util.List;

/// The built-in repair notes, for Amazon Linux, RHEL, Debian and Ubuntu.
///
/// What a step types deletes caches and old journals at most, and copies a file before it changes it. No Enter is typed along.
public final class RepairNotes {

    private static final String ROOT = "sudo -i";
    private static final String WRITABLE = "mount -o remount,rw /";

    private static final List<RepairNote> ALL = List.of(
            RepairNote.of("fstab",
                    List.of("Dependency failed for (?:local-fs\\.target - )?Local File Systems",
                            "Failed to mount (?:\\S+\\.mount - )?/", "Timed out waiting for device",
                            "mount: /\\S*: can't find (?:UUID|LABEL)", "special device \\S+ does not exist"),
                    "", "journalctl -xb -p err --no-pager | tail -n 40", WRITABLE, "cat /etc/fstab", "lsblk -f",
                    "cp -p /etc/fstab /etc/fstab.broken", "sed -i '/[[:space:]]\\/data[[:space:]]/s/^/#/' /etc/fstab",
                    "findmnt --verify; mount -a", "systemctl daemon-reload; systemctl reboot"),
            RepairNote.of("full-disk", List.of("No space left on device", "write error: Disk quota exceeded"), ROOT,
                    "df -h; df -i", "du -xh --max-depth=2 / 2>/dev/null | sort -h | tail -n 15",
                    "du -ah /var/log | sort -h | tail -n 15", "journalctl --vacuum-size=50M",
                    "dnf clean all || yum clean all",
                    "apt-get clean", "truncate -s 0 /var/log/example.log", "lsof -nP +L1",
                    "growpart /dev/nvme0n1 1; xfs_growfs -d /", "growpart /dev/nvme0n1 1; resize2fs /dev/nvme0n1p1"),
            RepairNote.of("sshd-config",
                    List.of("Bad configuration option", "terminating, \\d+ bad configuration options",
                            "Failed to start (?:sshd?\\.service - )?Open(?:SSH|BSD Secure Shell)",
                            "sshd: no hostkeys available",
                            "Missing privilege separation directory"),
                    ROOT, "/usr/sbin/sshd -t", "cp -p /etc/ssh/sshd_config /etc/ssh/sshd_config.broken",
                    "ls -l /etc/ssh/sshd_config.d/", "sed -i '42s/^/#/' /etc/ssh/sshd_config",
                    "/usr/sbin/sshd -t && systemctl restart sshd", "/usr/sbin/sshd -t && systemctl restart ssh",
                    "ssh-keygen -A"),
            RepairNote.of("sudoers",
                    List.of("sudo: parse error in", "/etc/sudoers\\S*:\\d+(?::\\d+)?: syntax error",
                            "no valid sudoers sources found", "is not in the sudoers file",
                            "sudo: /etc/sudoers\\S* is (?:world writable|owned by)"),
                    "", WRITABLE, "visudo -c", "visudo", "mv /etc/sudoers.d/example /root/",
                    "chown root:root /etc/sudoers; chmod 0440 /etc/sudoers", "usermod -aG wheel ec2-user",
                    "usermod -aG sudo ubuntu"),
            RepairNote.of("grub-default",
                    List.of("^grub rescue> ", "error: .*file `/\\S+' not found",
                            "error: .*you need to load the kernel first", "error: .*no such (?:device|partition)"),
                    "", ROOT, "grubby --info=ALL | grep -E '^(index|kernel)'", "grubby --set-default-index=0",
                    "grep -n GRUB_DEFAULT /etc/default/grub", "cp -p /etc/default/grub /etc/default/grub.broken",
                    "sed -i 's/^GRUB_DEFAULT=.*/GRUB_DEFAULT=0/' /etc/default/grub", "update-grub"),
            RepairNote.of("kernel-panic",
                    List.of("Kernel panic - not syncing", "VFS: Unable to mount root fs",
                            "dracut-initqueue.* timeout", "Gave up waiting for root"),
                    "", "", ROOT, "uname -r; ls -l /boot; df -h /boot",
                    "dracut --force /boot/initramfs-VERSION.img VERSION",
                    "update-initramfs -c -k VERSION; update-grub", "grubby --set-default /boot/vmlinuz-$(uname -r)",
                    "systemctl reboot"),
            RepairNote.of("network",
                    List.of("Failed to start (?:\\S+\\.service - )?(?:Network Manager|Raise network interfaces"
                            + "|Wait for Network|LSB: Bring up|Network Configuration)", "Network is unreachable",
                            "Calling 'http://169\\.254\\.169\\.254/\\S+' failed"),
                    ROOT, "ip -br address; ip route", "ls /sys/class/net; modprobe ena; dmesg | grep -i ena | tail",
                    "systemctl restart systemd-networkd", "systemctl restart NetworkManager; nmcli device status",
                    "systemctl restart network", "netplan generate && netplan apply", "systemctl restart networking",
                    "cat /etc/resolv.conf; getent hosts amazonaws.com",
                    "journalctl -b -u cloud-init --no-pager | tail -n 40"),
            RepairNote.of("firewall", List.of("\\[UFW BLOCK\\]", "(?:FINAL|IN)_REJECT: ", "DROP.* DPT=22 "), ROOT,
                    "ss -ltnp | grep ':22 '", "iptables -S; nft list ruleset", "firewall-cmd --list-all",
                    "firewall-cmd --permanent --add-service=ssh && firewall-cmd --reload", "ufw status verbose",
                    "ufw allow 22/tcp", "iptables -I INPUT 1 -p tcp --dport 22 -j ACCEPT",
                    "fail2ban-client status sshd; cat /etc/hosts.deny"),
            RepairNote.of("no-password",
                    List.of("the root account is locked", "^Login incorrect", "Authentication failure"),
                    "sudo passwd ec2-user", "", "", WRITABLE,
                    "mount -o remount,rw /sysroot && chroot /sysroot /bin/bash", "passwd root", "touch /.autorelabel",
                    "sync; /sbin/reboot -f"));

    private RepairNotes() {}

    public static List<RepairNote> all() {
        return ALL;
    }

    /// Those whose symptoms a console's text shows, in the order of [#all].
    ///
    /// @param logText any text; escape sequences do not matter
    public static List<RepairNote> matching(String logText) {
        var plain = PlainText.strip(logText);
        return ALL.stream().filter(note -> note.fits(plain)).toList();
    }
}
