package dev.sallyport.sandbox.host.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.SimulatedHost;

@Timeout(60)
final class SysRqTest {

    private SimulatedHost host;
    private SerialUser user;

    @BeforeEach
    void plugIn() throws Exception {
        host = Machines.running(Ailment.NONE);
        user = new SerialUser(host.board());
    }

    @AfterEach
    void close() {
        user.close();
        host.close();
    }

    private SerialUser command(String letter) {
        return user.sendBreak().type(letter);
    }

    @ParameterizedTest
    @CsvSource({"h, HELP : loglevel(0-9) reboot(b) crash(c) terminate-all-tasks(e)", "?, HELP : loglevel(0-9)",
        "s, Emergency Sync", "u, Emergency Remount R/O", "t, Show State", "w, Show Blocked State", "m, Show Memory",
        "l, Show backtrace of all active CPUs", "4, Changing Loglevel", "4, Loglevel set to 4",
        "f, Manual OOM execution", "e, Terminate All Tasks", "i, Kill All Tasks"})
    void answersEachLetterInTheKernelsWords(String letter, String words) throws Exception {
        command(letter).hears("] sysrq: " + words);
    }

    @Test
    void takesOnlyTheCharacterAfterABreak() throws Exception {
        command("hec2").hears("dump-ftrace-buffer(z)").type("-user\r").hears("-user\r\nPassword: ").type("\r");
        assertThat(user.hears("Login incorrect").plain()).doesNotContain("hec2");
    }

    @Test
    void swallowsABreakAloneAndOneThatIsTakenBack() throws Exception {
        user.sendBreak().sendBreak().type("b\r").hears("b\r\nPassword: ");
        assertThat(user.plain()).doesNotContain("sysrq");
    }

    @Test
    void rebootsSafely() throws Exception {
        command("s").hears("Emergency Sync complete");
        command("u").hears("Emergency Remount complete");
        command("b").hears("sysrq: Resetting").hears("Welcome to GRUB!").hears(" login: ");
        assertThat(user.plain()).doesNotContain("Stopped target").doesNotContain("recovering journal");
    }

    @Test
    void crashesAndAnswersStill() throws Exception {
        command("c").hears("sysrq: Trigger a crash")
                .hears("Kernel panic - not syncing: sysrq triggered crash")
                .hears("---[ end Kernel panic - not syncing: sysrq triggered crash ]---");
        assertThat(host.board().reachable()).isFalse();
        command("s").hears("Emergency Sync\r\n");
        command("b").hears("sysrq: Resetting").hears("recovering journal").hears(" login: ");
        assertThat(user.plain()).doesNotContain("Emergency Sync complete");
    }

    @Test
    void powersOff() throws Exception {
        command("o").hears("sysrq: Power Off").hears("reboot: Power down");
        assertThat(Machines.await(host.board(), Board.Power.STOPPED)).isEqualTo(Board.Power.STOPPED);
    }

    @Test
    void killsWhoIsLoggedIn() throws Exception {
        user.type("\r").logIn("ec2-user", Machines.PASSWORD).hears("$ ").type("yes > /dev/null\r").hears("null\r\n");
        command("i").hears("Kill All Tasks").hears("ip-10-0-1-7 login: ");
    }

    @Test
    void namesTheVictimOfTheOutOfMemoryKiller() throws Exception {
        command("f").hears("invoked oom-killer").hears("Out of memory: Killed process ");
    }

    @Test
    void obeysTheSettingOfTheKernel() throws Exception {
        user.type("\r").logIn("root", Machines.PASSWORD).hears("# ");
        user.type("echo kernel.sysrq=16 > /etc/sysctl.conf; reboot\r").hears("Restarting system").hears(" login: ");
        command("s").hears("Emergency Sync complete");
        command("b").hears("This sysrq operation is disabled.");
    }
}
