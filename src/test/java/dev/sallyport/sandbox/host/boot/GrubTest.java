package dev.sallyport.sandbox.host.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.SimulatedHost;

@Timeout(60)
final class GrubTest {

    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";
    private static final String END = "\u001b[F";

    private SimulatedHost host;
    private SerialUser user;

    @BeforeEach
    void reachTheMenu() throws Exception {
        host = Machines.stopped(Ailment.NONE);
        user = new SerialUser(host.board());
        host.board().start();
        user.hears("executed automatically in 5s.");
    }

    @AfterEach
    void close() {
        user.close();
        host.close();
    }

    private SerialUser editTheKernelsLine() throws InterruptedException {
        user.type("e").hears("Minimum Emacs-like screen editing").hears("linux /boot/vmlinuz-").hears("initrd ");
        return user.type(DOWN + DOWN + DOWN + END);
    }

    @Test
    void stopsCountingAtAnyKeyAndBootsOnEnter() throws Exception {
        user.type(DOWN).hears("*Amazon Linux (6.1.157").type(UP).hears("*Amazon Linux (6.1.158").type("\r");
        user.hears("  Booting `Amazon Linux (6.1.158").hears("Linux version 6.1.158").hears(" login: ");
        assertThat(user.plain()).doesNotContain("automatically in 2s");
    }

    @Test
    void bootsAnOlderKernelThatWasChosen() throws Exception {
        user.type(DOWN + "\r").hears("Linux version 6.1.157").hears(" login: ");
        user.type("\r").logIn("ec2-user", Machines.PASSWORD).hears("$ ").type("uname -r\r").hears("\r6.1.157");
    }

    @Test
    void editsAnEntryToReachEmergencyMode() throws Exception {
        editTheKernelsLine();
        user.type(" systemd.unit=emergency.targetx\u007f\u0018")
                .hears("Booting `")
                .hears("systemd.unit=emergency.target\r\n")
                .hears("Reached target emergency.target - Emergency Mode.")
                .hears("You are in emergency mode. After logging in, type \"journalctl -xb\" to view\r\nsystem logs")
                .hears("Give root password for maintenance\r\n(or press Control-D to continue): ")
                .type("wrong\r")
                .hears("Login incorrect")
                .hears("continue): ")
                .type(Machines.PASSWORD + "\r")
                .hears("root@ip-10-0-1-7 ~]# ")
                .type("cat /proc/cmdline\r")
                .hears("systemd.unit=emergency.target\r\n");
        assertThat(host.acceptsSsh()).isFalse();
        assertThat(host.board().reachable()).isFalse();
        user.type("exit\r").hears("Starting default.target").hears("Multi-User System").hears(" login: ");
        assertThat(host.acceptsSsh()).isTrue();
    }

    @Test
    void startsAShellInPlaceOfInit() throws Exception {
        editTheKernelsLine();
        user.type(" init=/bin/bash\u001b[21~")
                .hears("no job control in this shell")
                .hears("# ")
                .type("echo broken > /etc/motd2\r")
                .hears("Read-only file system")
                .hears("# ")
                .type("exit\r")
                .hears("Kernel panic - not syncing: Attempted to kill init!");
    }

    @Test
    void reachesRescueModeWithASingleWord() throws Exception {
        editTheKernelsLine();
        user.type(" single\u0018")
                .hears("You are in rescue mode.")
                .hears("continue): ")
                .type("\u0004")
                .hears(" login: ");
    }

    @Test
    void forgetsAnEditThatWasLeft() throws Exception {
        editTheKernelsLine();
        user.type(" single\u001b").hears("select which entry is highlighted").type("\r").hears(" login: ");
        assertThat(user.plain()).doesNotContain("rescue mode");
    }

    @Test
    void hasACommandLine() throws Exception {
        user.type("c")
                .hears("grub> ")
                .type("ls\r")
                .hears("(hd0,gpt1)\r\ngrub> ")
                .type("boot\r")
                .hears("you need to load the kernel first")
                .type("nonsense\r")
                .hears("can't find command `nonsense'.")
                .type("help\r")
                .hears("Boot an operating system.")
                .type("linux /boot/vmlinuz-0\r")
                .hears("error: file `/boot/vmlinuz-0' not found.")
                .type("\u001b")
                .hears("select which entry is highlighted");
    }

    @Test
    void panicsWithoutAnInitramfs() throws Exception {
        user.type("e").hears("initrd ");
        user.type(DOWN + DOWN + DOWN + DOWN + "\u000b\u0018")
                .hears("Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)")
                .hears("Call Trace:")
                .hears("---[ end Kernel panic - not syncing");
    }

    @Test
    void ignoresABreak() throws Exception {
        user.sendBreak().type("b\r").hears(" login: ");
        assertThat(user.plain()).doesNotContain("sysrq");
    }
}
