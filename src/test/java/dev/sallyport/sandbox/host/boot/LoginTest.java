package dev.sallyport.sandbox.host.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;

@Timeout(60)
final class LoginTest {

    @Test
    void logsInWithAPasswordThatIsNotShown() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            user.type("\r")
                    .logIn("ec2-user", Machines.PASSWORD)
                    .hears("[ec2-user@ip-10-0-1-7 ~]$ ")
                    .type("tty; echo $TERM; stty size; who\r")
                    .hears("/dev/ttyS0\r\nvt220\r\n24 80\r\n")
                    .hears("ec2-user ttyS0")
                    .hears("$ ")
                    .type("exit\r")
                    .hears("logout")
                    .hears("ip-10-0-1-7 login: ");
            assertThat(user.plain()).doesNotContain(Machines.PASSWORD);
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownName() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            user.type("\r")
                    .logIn("ec2-user", "wrong")
                    .hears("Login incorrect")
                    .logIn("nobody-here", Machines.PASSWORD)
                    .hears("Login incorrect")
                    .logIn("root", Machines.PASSWORD)
                    .hears("[root@ip-10-0-1-7 ~]# ");
        }
    }

    @Test
    void theShellStaysWhenTheCableIsPulled() throws Exception {
        try (var host = Machines.running(Ailment.NONE)) {
            try (var first = new SerialUser(host.board())) {
                first.type("\r")
                        .logIn("ec2-user", Machines.PASSWORD)
                        .hears("$ ")
                        .type("X=kept; echo d''one\r")
                        .hears("done");
            }
            try (var second = new SerialUser(host.board())) {
                second.type("\r").hears("$ ").type("echo $X\r").hears("\rkept\r\n");
            }
        }
    }

    @Test
    void allCablesHearTheSame() throws Exception {
        try (var host = Machines.running(Ailment.NONE);
                var one = new SerialUser(host.board());
                var other = new SerialUser(host.board())) {
            one.type("ec2-user\r").hears("Password: ");
            other.hears("ec2-user\r\nPassword: ");
        }
    }

    @Test
    void rebootAndPowerOffFromTheShellDoThat() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            user.type("\r")
                    .logIn("ec2-user", Machines.PASSWORD)
                    .hears("$ ")
                    .type("sudo reboot\r")
                    .hears("The system will reboot now")
                    .hears("[  OK  ] Stopped target multi-user.target - Multi-User System.")
                    .hears("reboot: Restarting system")
                    .hears("Welcome to GRUB!")
                    .logIn("ec2-user", Machines.PASSWORD)
                    .hears("$ ")
                    .type("sudo poweroff\r")
                    .hears("reboot: Power down");
            assertThat(Machines.await(host.board(), Board.Power.STOPPED))
                    .isEqualTo(Board.Power.STOPPED);
        }
    }
}
