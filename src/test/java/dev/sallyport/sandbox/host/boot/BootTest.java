package dev.sallyport.sandbox.host.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;

@Timeout(60)
final class BootTest {

    @Test
    void bootsFromOffToALoginPrompt() throws Exception {
        try (var host = Machines.stopped(Ailment.NONE); var user = new SerialUser(host.board())) {
            assertThat(host.acceptsSsh()).isFalse();
            host.board().start();

            user.hears("Welcome to GRUB!")
                    .hears("GNU GRUB  version 2.06")
                    .hears("The highlighted entry will be executed automatically in 5s.")
                    .hears("The highlighted entry will be executed automatically in 0s.")
                    .hears("] Linux version 6.1.")
                    .hears("] Command line: BOOT_IMAGE=(hd0,gpt1)/boot/vmlinuz-6.1.")
                    .hears("] systemd[1]: Detected virtualization amazon.")
                    .hears("/dev/nvme0n1p1: clean, ")
                    .hears("[  OK  ] Reached target local-fs.target - Local File Systems.")
                    .hears("[  OK  ] Started sshd.service - OpenSSH server daemon.")
                    .hears("[  OK  ] Reached target multi-user.target - Multi-User System.")
                    .hears("cloud-init: -----BEGIN SSH HOST KEY FINGERPRINTS-----")
                    .hears("cloud-init: 256 " + host.hostKeyFingerprint() + " root@ip-10-0-1-7")
                    .hears("Amazon Linux 2023.9.20251117\r\nKernel 6.1.")
                    .hears("on an x86_64 (-)\r\n\r\nip-10-0-1-7 login: ");
            assertThat(host.board().power()).isEqualTo(Board.Power.RUNNING);
            assertThat(host.board().reachable()).isTrue();
            assertThat(host.acceptsSsh()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubuntu-22.04", "ubuntu-24.04", "debian-12", "rhel-9", "al2023"})
    void everyDistributionComesUpWithoutAPlaceLeftOpen(String system) throws Exception {
        try (var host = Machines.running(system)) {
            assertThat(Machines.output(host)).contains("] Linux version ")
                    .contains("Multi-User System.")
                    .endsWith("ip-10-0-1-7 login: ")
                    .doesNotContainPattern("\\{[a-z]+}")
                    .doesNotContainPattern("(?m)^[?@]");
        }
    }

    @Test
    void aMachineThatRunsHasBootedAndWaitsAtItsLogin() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host)).contains("GNU GRUB")
                    .contains("[    0.000000] Linux version")
                    .contains("Mon, 05 Jan 2026 08:00:0")
                    .endsWith(" login: ");
            assertThat(host.board().display()).hasSize(25).allMatch(row -> row.length() <= 80);
            assertThat(host.board().display().getLast()).isEqualTo("ip-10-0-1-7 login:");
            assertThat(host.board().reachable()).isTrue();

            user.type("\r").hears("ip-10-0-1-7 login: ");
            assertThat(user.plain()).doesNotContain("Linux version");
        }
    }

    @Test
    void tellsOfAFileSystemThatWasNotUnmounted() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            host.board().stop(true);
            Machines.await(host.board(), Board.Power.STOPPED);
            host.board().start();
            user.hears("recovering journal").hears(" login: ");

            host.board().reboot();
            user.hears("reboot: Restarting system").hears("Linux version").hears(" login: ");
            assertThat(user.plain().substring(user.plain().indexOf("Restarting system")))
                    .doesNotContain("recovering journal");
        }
    }
}
