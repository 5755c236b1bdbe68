package dev.sallyport.sandbox.host.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.TestHost;
import dev.sallyport.sandbox.host.machine.BootTarget;

/// The programs with which a broken system is repaired.
final class RepairProgramsTest {

    private final TestHost host = TestHost.suffering("al2023", Ailment.NONE);

    /// What is printed stands with `¶` for line ends.
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            mount | grep nvme                                      § /dev/nvme0n1p1 on / type ext4 (rw,noatime)¶/dev/nvme0n1p128 on /boot/efi type vfat (rw,noatime)
            mkdir /data; mount -t tmpfs none /data; findmnt -n /data | tail -1 | tr -s ' ' § /data none tmpfs rw
            umount /boot/efi; mount | grep -c nvme                 § 1
            umount /boot/efi; mount -a; mount | grep -c nvme       § 2
            findmnt --verify                                       § Success, no errors or warnings detected
            lsblk | tail -3 | tr -s ' '                            § ├─nvme0n1p1 259:1 0 8.0G 0 part /¶├─nvme0n1p127 259:2 0 1.0M 0 part¶└─nvme0n1p128 259:3 0 10M 0 part /boot/efi
            blkid /dev/nvme0n1p1 | cut -d' ' -f1-3                 § /dev/nvme0n1p1: LABEL="/" UUID="c3a4f8a6-1f0e-4b2c-9a51-2f6f3d1c8e77"
            df /boot/efi | tail -1 | tr -s ' '                     § /dev/nvme0n1p128 10202 1342 8860 14% /boot/efi
            truncate -s 3G big; ls -lh big | cut -d' ' -f5         § 3.0G
            truncate -s 3G big; truncate -s 0 big; wc -c big       § 0 big
            fallocate -l 10M f; du -h f | cut -f1                  § 10M
            dd if=/dev/zero of=f bs=1M count=50 status=none; wc -c f  § 52428800 f
            echo abc | dd of=f bs=2; cat f                      § abc
            head -c 40 /proc/sys/kernel/sysrq                      § 1
            echo 1 > /proc/sys/kernel/sysrq; sysctl kernel.sysrq   § kernel.sysrq = 1
            sysctl -w kernel.sysrq=0                               § kernel.sysrq = 0
            sysctl -n kernel.sysrq                                 § 1
            sshd -t; echo $?                                       § 0
            /usr/sbin/sshd -t && echo fine                         § fine
            visudo -c                                              § /etc/sudoers: parsed OK¶/etc/sudoers.d/90-cloud-init-users: parsed OK
            echo 'guest:new password' | chpasswd; grep guest /etc/shadow | cut -c1-13  § guest:$y$j9T$
            grep sshd: /etc/shadow | cut -d: -f2                   § *
            grubby --default-kernel                                § /boot/vmlinuz-6.1.158-178.288.amzn2023.x86_64
            grubby --set-default-index=1 | cut -c1-14; grubby --default-index § The default is¶1
            grub2-set-default 1; grub2-editenv list                § saved_entry=1
            grubby --info=ALL | grep -c initrd                     § 2
            rpm -q kernel                                          § kernel-6.1.157-178.288.amzn2023.x86_64¶kernel-6.1.158-178.288.amzn2023.x86_64
            grub2-mkconfig -o /boot/grub2/grub.cfg; grep -c menuentry /boot/grub2/grub.cfg § 2
            ip route | head -1                                     § default via 10.0.1.1 dev ens5 proto dhcp src 10.0.1.7 metric 512
            iptables -L | head -1                                  § Chain INPUT (policy ACCEPT)
            systemctl get-default                                  § multi-user.target
            cat /proc/cmdline | tr ' ' '\\n' | grep ttyS0           § console=ttyS0,115200n8
            journalctl --list-boots | wc -l                        § 1
            uname -r | sed s/x86_64//; ls /boot | grep -c initramfs § 6.1.158-178.288.amzn2023.¶2
            cp /boot/initramfs-6.1.158-178.288.amzn2023.x86_64.img /root/i; wc -c /root/i § 34603008 /root/i
            printf '1.5G\\n20K\\n300M\\n' | sort -h                § 20K¶300M¶1.5G
            """)
    void printWhatTheirLinuxCousinsPrint(String line, String printed) throws Exception {
        assertThat(host.run(line.strip()).out()).isEqualTo(printed.strip().replace('¶', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            mount /data                § 1  § mount: /data: can't find in /etc/fstab.
            mount /dev/xvdf /mnt       § 32 § mount: /mnt: special device /dev/xvdf does not exist.
            mount UUID=1-2 /mnt        § 32 § mount: /mnt: can't find UUID=1-2.
            mount -t zfs x /mnt        § 32 § mount: /mnt: unknown filesystem type 'zfs'.
            mount -t xfs /dev/nvme0n1p1 /mnt § 32 § wrong fs type, bad option, bad superblock on /dev/nvme0n1p1
            mount -t tmpfs none /nowhere § 32 § mount: /nowhere: mount point does not exist.
            umount /mnt                § 32 § umount: /mnt: not mounted.
            umount /                   § 32 § umount: /: target is busy.
            fsck /dev/nvme0n1p1        § 8  § fsck: Cannot continue, aborting.
            dracut                     § 1  § Will not override existing initramfs (/boot/initramfs-6.1.158
            dracut -f --kver 1.2.3     § 1  § dracut: Cannot find module directory /lib/modules/1.2.3/
            update-initramfs           § 1  § You must specify at least one of -c, -u, or -d.
            grubby --set-default=/boot/vmlinuz-9 § 1 § grubby: The param /boot/vmlinuz-9 is incorrect
            sysctl -w kernel.nothing=1 § 1  § sysctl: cannot stat /proc/sys/kernel/nothing: No such file or directory
            truncate -s many f         § 1  § truncate: Invalid number: 'many'
            truncate f                 § 1  § you must specify either '--size'
            truncate -s 9T f           § 1  § No space left on device
            fallocate -l 90G f         § 1  § fallocate: fallocate failed: No space left on device
            dd if=/nothing             § 1  § dd: failed to open '/nothing': No such file or directory
            dd bs=0 if=/dev/zero       § 1  § dd: invalid number: '0'
            chpasswd                   § 1  § chpasswd: line 1: missing new password
            sudo -u ec2-user /usr/sbin/reboot § 1 § /usr/sbin/reboot: Call to Reboot failed
            init 3                     § 1  § only 'init 0' and 'init 6'
            sudo -u ec2-user mount -a  § 1  § mount: must be superuser to use mount.
            sudo -u ec2-user sysctl -w kernel.sysrq=1 § 1 § permission denied on key 'kernel.sysrq'
            sudo -u ec2-user passwd guest § 1 § Only root can specify a user name.
            """)
    void failWithTheirWordsAndStatus(String line, int status, String message) throws Exception {
        var ran = host.run(line.strip(), "nonsense\n");

        assertThat(ran.err()).contains(message.strip());
        assertThat(ran.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"reboot,reboot", "reboot -f,reset", "poweroff,power off", "shutdown -h now,power off",
        "shutdown -r now,reboot", "init 6,reboot", "init 0,power off", "systemctl reboot,reboot",
        "systemctl poweroff,power off", "systemctl default,proceed", "halt,power off"})
    void askTheMachineForWhatTheyMean(String line, String asked) throws Exception {
        host.run(line);

        assertThat(host.asked()).containsExactly(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"touch /root/f", "mkdir /d", "rm /etc/hosts", "mv /etc/hosts /etc/h", "echo a > /etc/hosts",
        "chmod 600 /etc/hosts", "ln -s a /l", "sed -i 1d /etc/fstab", "truncate -s 0 /etc/hosts", "dracut -f",
        "systemctl disable nginx"})
    void writeNothingWhileTheRootIsReadOnly(String line) throws Exception {
        host.run("mount -o remount,ro /");

        assertThat(host.run(line).err()).contains("Read-only file system");
        assertThat(host.run("mount | grep ' / '").out()).contains("(ro,noatime)");
        assertThat(host.run("echo a > /run/a; cat /run/a").out()).isEqualTo("a\n");
        assertThat(host.run("mount -o remount,rw /; " + line).err()).doesNotContain("Read-only");
    }

    @Test
    void passwdNeedsADiskThatCanBeWritten() throws Exception {
        host.run("mount -o remount,ro /");

        assertThat(host.run("passwd guest", "long enough\nlong enough\n").err())
                .isEqualTo("passwd: Authentication token manipulation error\n");
        assertThat(host.run("mount -o remount,rw /; passwd guest", "long enough\nlong enough\n").status()).isZero();
        assertThat(host.machine().accounts().passwordFits("guest", "long enough")).isTrue();
    }

    @Test
    void aSudoersFileWithAFaultLocksEverybodyOutUntilItIsSetRight() throws Exception {
        host.run("echo 'ec2-user ALL=(ALL NOPASSWD:ALL' > /etc/sudoers.d/90-cloud-init-users");

        assertThat(host.as("ec2-user").run("sudo id").err())
                .contains("sudo: parse error in /etc/sudoers.d/90-cloud-init-users near line 1")
                .contains("no valid sudoers sources found, quitting");
        assertThat(host.as("root").run("visudo -c").out()).contains("syntax error near line 1 <<<");
        host.run("echo 'ec2-user ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/90-cloud-init-users");
        assertThat(host.as("ec2-user").run("sudo whoami").out()).isEqualTo("root\n");
    }

    @Test
    void aLostSudoersFileLocksEverybodyOut() throws Exception {
        host.run("mv /etc/sudoers /root/");

        assertThat(host.as("ec2-user").run("sudo id").err())
                .contains("sudo: unable to open /etc/sudoers: No such file or directory");
        host.as("root").run("mv /root/sudoers /etc/; rm /etc/sudoers.d/*");
        assertThat(host.as("ec2-user").run("sudo id").err()).contains("a password is required");
    }

    @Test
    void journalctlShowsOneBootAtATime() throws Exception {
        var machine = host.machine();
        machine.wentDown();
        machine.cameUp(BootTarget.MULTI_USER, "6.1.157-178.288.amzn2023.x86_64");
        machine.journal().add("test", 1, "after the boot");

        assertThat(host.run("journalctl -b --no-pager").out()).contains("after the boot", "Linux version 6.1.157");
        assertThat(host.run("journalctl -b -1 --no-pager").out()).contains("Linux version 6.1.158")
                .doesNotContain("after the boot", "6.1.157");
        assertThat(host.run("journalctl -xb -p err --no-pager").out()).contains("/var/lib/report/queue")
                .doesNotContain("Linux version");
        assertThat(host.run("uname -r; cat /proc/version; dmesg | head -1").out()).contains("6.1.157")
                .doesNotContain("6.1.158");
    }
}
