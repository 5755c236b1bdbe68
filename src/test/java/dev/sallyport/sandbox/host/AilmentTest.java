package dev.sallyport.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.machine.BootTarget;
import dev.sallyport.sandbox.host.machine.Kernels;
import dev.sallyport.sandbox.host.machine.Mounts;

/// Each thing that can be wrong with a machine is seen with its own programs and set right with them.
@Timeout(60)
final class AilmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"sed -i '/xvdf/d' /etc/fstab", "sed -i 's,^/dev/xvdf,#&,' /etc/fstab",
        "sed -i '/xvdf/s/defaults/defaults,nofail/' /etc/fstab",
        "grep -v xvdf /etc/fstab > /tmp/f; cp /tmp/f /etc/fstab"})
    void aLineInFstabForAVolumeThatIsGoneStopsTheBootUntilItIsTakenOut(String repair) throws Exception {
        var host = TestHost.suffering("al2023", Ailment.BROKEN_FSTAB);
        assertThat(host.machine().mounts().failing()).extracting(Mounts.Entry::point).containsExactly("/data");
        assertThat(host.run("mount -a").err()).isEqualTo("mount: /data: special device /dev/xvdf does not exist.\n");
        assertThat(host.run("findmnt --verify").out())
                .contains("unreachable on boot required source: /dev/xvdf", "1 error");
        assertThat(host.run("systemctl list-units --failed").out()).contains("● data.mount");

        host.run(repair);

        assertThat(host.machine().mounts().failing()).isEmpty();
        assertThat(host.run("mount -a").status()).isZero();
    }

    @Test
    void emergencyModeHasAJournalThatNamesTheMount() throws Exception {
        var host = TestHost.suffering("ubuntu-24.04", Ailment.BROKEN_FSTAB);
        var machine = host.machine();
        machine.wentDown();
        assertThat(machine.acceptsSsh()).isFalse();
        machine.cameUp(BootTarget.EMERGENCY, machine.spec().kernel());

        assertThat(host.run("journalctl -xb -p err --no-pager").out())
                .contains("Dependency failed for data.mount - /data.");
        assertThat(host.run("systemctl is-active ssh").out()).isEqualTo("inactive\n");
        assertThat(host.run("systemctl is-system-running").out()).isEqualTo("maintenance\n");
        assertThat(machine.acceptsSsh()).isFalse();
        assertThat(host.run("touch /etc/x").status()).as("the root was remounted before the table failed").isZero();
        machine.wentDown();
        machine.cameUp(BootTarget.MULTI_USER, machine.spec().kernel());
        assertThat(machine.acceptsSsh()).isTrue();
    }

    @Test
    void aShellInPlaceOfSystemdHasAReadOnlyRoot() throws Exception {
        var host = TestHost.suffering("al2023", Ailment.NONE);
        host.machine().wentDown();
        host.machine().cameUp(BootTarget.SHELL, host.machine().spec().kernel(), "root=/dev/nvme0n1p1 init=/bin/bash");

        assertThat(host.run("touch /x").err()).contains("Read-only file system");
        assertThat(host.run("cat /proc/cmdline").out()).isEqualTo("root=/dev/nvme0n1p1 init=/bin/bash\n");
        assertThat(host.run("mount -o remount,rw / && touch /x").status()).isZero();
        assertThat(host.run("ps -e | grep -c sshd").out()).isEqualTo("0\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {"al2023 § dracut -f --kver $NEWEST",
        "al2023 § dracut -f /boot/initramfs-$NEWEST.img $NEWEST", "rhel-9 § dracut --regenerate-all --force",
        "ubuntu-22.04 § update-initramfs -c -k $NEWEST", "debian-12 § update-initramfs -u -k all",
        "al2023 § grubby --set-default-index=1", "al2023 § grub2-set-default 1",
        "ubuntu-24.04 § sed -i 's/^GRUB_DEFAULT=.*/GRUB_DEFAULT=\"1>2\"/' /etc/default/grub; update-grub"})
    void aKernelWithoutItsInitramfsPanicsUntilItIsMadeOrAnotherIsTheDefault(String system, String repair)
            throws Exception {
        var host = TestHost.suffering(system, Ailment.KERNEL_PANIC);
        var kernels = host.machine().kernels();
        assertThat(kernels.entries()).hasSize(2);
        assertThat(kernels.defaultEntry()).isZero();
        assertThat(kernels.entries()).extracting(Kernels.Entry::version)
                .first()
                .isEqualTo(host.machine().spec().kernel());
        assertThat(kernels.boots(kernels.entries().get(0).version())).isFalse();
        assertThat(kernels.boots(kernels.entries().get(1).version())).isTrue();

        var ran = host.run(repair.replace("$NEWEST", host.machine().spec().kernel()));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(kernels.boots(kernels.entries().get(kernels.defaultEntry()).version())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rm /var/log/app/debug.log", "truncate -s 0 /var/log/app/debug.log",
        "> /var/log/app/debug.log", "echo -n > /var/log/app/debug.log", "cp /dev/null /var/log/app/debug.log"})
    void aFullDiskTakesNothingUntilTheGreatFileIsGone(String repair) throws Exception {
        var host = TestHost.suffering("al2023", Ailment.FULL_DISK);
        assertThat(host.machine().disk().full()).isTrue();
        assertThat(host.run("df -h /").out()).containsPattern("8.0G +8.0G +0 100% /\n");
        assertThat(host.run("echo a > /root/new").err()).isEqualTo("echo: No space left on device\n");
        assertThat(host.run("mkdir /root/d").err()).contains("No space left on device");
        assertThat(host.run("sed -i 1d /etc/fstab").err()).contains("couldn't flush")
                .contains("No space left on device");
        assertThat(host.run("grep -c UUID /etc/fstab").out()).isEqualTo("2\n");
        assertThat(host.run("du -xh / | sort -h | tail -4").out()).contains("/var/log/app\n").endsWith("8.0G\t/\n");
        assertThat(host.run("ls -lh /var/log/app").out()).containsPattern(" 6\\.\\dG .* debug.log\n");
        assertThat(host.run("tail -n 1 /var/log/app/debug.log").out()).contains("DEBUG");
        assertThat(host.run("head -n 1 /var/log/app/debug.log").out()).endsWith("poll: nothing to do\n");

        assertThat(host.run(repair).status()).isZero();

        assertThat(host.machine().disk().full()).isFalse();
        assertThat(host.run("df -h / | tail -1").out()).containsPattern(" 18% /\n");
        assertThat(host.run("echo a > /root/new; cat /root/new").out()).isEqualTo("a\n");
    }

    @Test
    void aGreatFileTakesNoMemoryWhenItIsMovedCopiedOrCut() throws Exception {
        var host = TestHost.suffering("al2023", Ailment.FULL_DISK);

        assertThat(host.run("cp /var/log/app/debug.log /root/").err()).contains("No space left on device");
        assertThat(host.run("mv /var/log/app/debug.log /root/; ls -lh /root/debug.log").out())
                .containsPattern("6\\.\\dG");
        assertThat(host.run("truncate -s 5000 /root/debug.log; wc -l /root/debug.log").out())
                .isEqualTo("57 /root/debug.log\n");
    }

    @ParameterizedTest
    @CsvSource({"al2023, sshd", "rhel-9, sshd", "ubuntu-22.04, ssh", "debian-12, ssh"})
    void aWordThatSshdDoesNotKnowKeepsItDownUntilItIsSetRight(String system, String service) throws Exception {
        var host = TestHost.suffering(system, Ailment.BROKEN_SSHD_CONFIG);
        var number = host.run("grep -n Logn /etc/ssh/sshd_config | cut -d: -f1").out().strip();
        assertThat(host.machine().acceptsSsh()).isFalse();
        assertThat(host.run("sshd -t").err()).isEqualTo("/etc/ssh/sshd_config: line " + number
                + ": Bad configuration option: PermitRootLogn\n"
                + "/etc/ssh/sshd_config: terminating, 1 bad configuration options\n");
        var refused = host.run("systemctl restart " + service);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Job for " + service
                + ".service failed because the control process exited with error code.\nSee \"systemctl status "
                + service + ".service\"");
        assertThat(host.run("systemctl status " + service).out()).contains("failed (Result: exit-code)",
                "status=255/EXCEPTION");
        assertThat(host.run("journalctl --no-pager -xeu " + service).out()).contains(
                "Bad configuration option: PermitRootLogn", "Failed to start " + service + ".service");

        assertThat(host.run("sed -i 's/RootLogn/RootLogin/' /etc/ssh/sshd_config && sshd -t && systemctl restart "
                + service).status()).isZero();

        assertThat(host.machine().acceptsSsh()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {"Port many § line 1: Badly formatted port number.",
        "UsePAM perhaps § line 1: unsupported option \"perhaps\".", "Port § no argument after keyword \"Port\""})
    void sshdLooksAtValuesToo(String line, String message) throws Exception {
        var host = TestHost.suffering("al2023", Ailment.NONE);
        host.run("echo '" + line + "' > /etc/ssh/sshd_config");

        var ran = host.run("sshd -t");

        assertThat(ran.err()).contains(message);
        assertThat(ran.status()).isEqualTo(255);
        assertThat(host.run("rm /etc/ssh/sshd_config; sshd -t").err())
                .isEqualTo("/etc/ssh/sshd_config: No such file or directory\n");
    }

    @Test
    void aRebootWithoutAnyAilmentFindsEverythingAsItWas() throws Exception {
        var host = TestHost.suffering("al2023", Ailment.NONE);
        host.run("systemctl disable nginx; echo kept > /root/kept");
        host.machine().wentDown();
        assertThat(host.machine().target()).isEmpty();

        host.machine().cameUp(BootTarget.MULTI_USER, host.machine().kernels().entries().get(1).version());

        assertThat(host.run("cat /root/kept; systemctl is-active nginx sshd").out())
                .isEqualTo("kept\ninactive\nactive\n");
        assertThat(host.run("uptime").out()).contains("up 0 min");
        assertThat(host.machine().logins().open()).isEmpty();
    }
}
