package dev.sallyport.sandbox.host.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.HostFacts;
import dev.sallyport.sandbox.host.SimulatedHost;
import dev.sallyport.sandbox.host.TestHost;

@Timeout(60)
final class BrokenMachineTest {

    private static final String DOWN = "\u001b[B";

    @Test
    void aMountThatIsGoneEndsInEmergencyModeUntilItIsTakenOut() throws Exception {
        try (var host = Machines.running(Ailment.BROKEN_FSTAB); var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host))
                    .contains("[ TIME ] Timed out waiting for device dev-xvdf.device - /dev/xvdf.")
                    .contains("[DEPEND] Dependency failed for data.mount - /data.")
                    .contains("[DEPEND] Dependency failed for local-fs.target - Local File Systems.")
                    .contains("You are in emergency mode.")
                    .endsWith("continue): ");
            assertThat(host.acceptsSsh()).isFalse();
            assertThat(host.board().reachable()).isFalse();

            user.type("\u0004").hears("Timed out waiting for device").hears("continue): ");
            user.type(Machines.PASSWORD + "\r").hears("# ").type("sed -i '/xvdf/d' /etc/fstab; reboot\r");
            user.hears("reboot: Restarting system").hears("Reached target multi-user.target").hears(" login: ");
            assertThat(host.acceptsSsh()).isTrue();
        }
    }

    @Test
    void aRepairedBootGoesOnWithSystemctlDefault() throws Exception {
        try (var host = Machines.running(Ailment.BROKEN_FSTAB); var user = new SerialUser(host.board())) {
            user.type(Machines.PASSWORD + "\r").hears("# ").type("sed -i '/xvdf/d' /etc/fstab\r").hears("# ");
            user.type("systemctl default\r").hears("Reached target multi-user.target").hears(" login: ");
            assertThat(host.acceptsSsh()).isTrue();
        }
    }

    @Test
    void emergencyModeIsShutWhereRootHasNoPassword() throws Exception {
        var facts = new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", "al2023", "10.0.1.7", "t3.micro",
                "eu-central-1", "eu-central-1a", "", List.of("ec2-user"), TestHost.BOOTED, Ailment.BROKEN_FSTAB,
                Map.of());
        try (var host = SimulatedHost.start(facts, (_, _) -> true, Clock.systemUTC(), Machines.FAST);
                var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host))
                    .contains("Cannot open access to console, the root account is locked.")
                    .contains("Press Enter to continue.");
            user.type("\r").hears("Starting default.target").hears("Timed out").hears("Press Enter to continue.");
        }
    }

    @Test
    void aKernelWithoutItsInitramfsPanicsAndTheOlderOneBoots() throws Exception {
        try (var host = Machines.running(Ailment.KERNEL_PANIC); var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host))
                    .contains("Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)")
                    .contains("Hardware name: Amazon EC2 t3.micro/")
                    .endsWith(
                            "---[ end Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0) ]---\r\n");
            assertThat(String.join("\n", host.board().display())).contains("Kernel panic");
            assertThat(host.acceptsSsh()).isFalse();

            host.board().reboot();
            user.hears("executed automatically in 5s.").type(DOWN + "\r").hears(" login: ");
            assertThat(host.acceptsSsh()).isTrue();
        }
    }

    @Test
    void aPanickedKernelIsResetThroughSysRq() throws Exception {
        try (var host = Machines.running(Ailment.KERNEL_PANIC); var user = new SerialUser(host.board())) {
            user.sendBreak().type("b").hears("sysrq: Resetting").hears("executed automatically in 5s.");
            user.hears("error: file `/boot/initramfs-6.1.158").hears("Press any key").hears("end Kernel panic");
            assertThat(host.board().power()).isEqualTo(Board.Power.RUNNING);
        }
    }

    @Test
    void aFullDiskBootsAndComplains() throws Exception {
        try (var host = Machines.running(Ailment.FULL_DISK); var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host)).contains("rsyslogd[1644]: action 'action-1-builtin:omfile' suspended: "
                    + "No space left on device").contains("[FAILED] Failed to start cloud-init.service");
            assertThat(host.acceptsSsh()).isTrue();

            user.type("\r").logIn("ec2-user", Machines.PASSWORD).hears("$ ").type("sudo reboot\r");
            user.hears("Restarting system").hears("No space left on device").hears(" login: ");
        }
    }

    @Test
    void sshdDoesNotStartWithWordsItDoesNotKnow() throws Exception {
        try (var host = Machines.running(Ailment.BROKEN_SSHD_CONFIG); var user = new SerialUser(host.board())) {
            assertThat(Machines.output(host)).contains("[FAILED] Failed to start sshd.service - OpenSSH server daemon.")
                    .endsWith(" login: ");
            assertThat(host.board().reachable()).isTrue();
            assertThat(host.acceptsSsh()).isFalse();

            user.type("\r").logIn("root", Machines.PASSWORD).hears("# ");
            user.type("sed -i s/PermitRootLogn/PermitRootLogin/ /etc/ssh/sshd_config && systemctl restart sshd\r")
                    .hears("# ");
            assertThat(host.acceptsSsh()).isTrue();
        }
    }
}
