package dev.sallyport.sandbox.host.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.host.TestHost;

final class TerminalProgramsTest {

    private final TestHost host = TestHost.of("al2023", Clock.systemUTC());

    @Test
    void pingStopsAtControlCWithItsSummary() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("ping 8.8.8.8\r").shows("icmp_seq=1 ");
            long pressed = System.nanoTime();
            terminal.type("\u0003").shows("^C").shows("1 packets transmitted");
            assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(Duration.ofMillis(900));
            terminal.prompt().type("echo $?\r").shows("\r0\r\n");
        }
    }

    @Test
    void controlCStopsWhatFloodsTheScreenAndWhatOnlyWaits() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("yes\r").shows("y\r\ny\r\n").type("\u0003").shows("^C").shows("]$ ");
            terminal.type("sleep 100 | sleep 100; echo not this\r")
                    .shows("\u001b[?2004l")
                    .type("\u0003")
                    .shows("^C")
                    .shows("]$ ");
            terminal.type("while true; do :; done\r").shows("\u001b[?2004l").type("\u0003").shows("^C").shows("]$ ");
            terminal.type("for i in 1 2 3; do sleep 50; done\r")
                    .shows("\u001b[?2004l")
                    .type("\u0003")
                    .shows("^C")
                    .shows("]$ ");
            terminal.type("echo $?\r").shows("\r130\r\n");
        }
    }

    @Test
    void topTakesTheAlternateScreenFollowsTheSizeAndGivesItBack() throws Exception {
        try (var terminal = host.terminal(80, 24)) {
            terminal.prompt().type("top\r").shows("\u001b[?1049h").shows("load average").shows("PID USER");
            terminal.resize(40, 10).shows("top - ").shows("PID USER");
            assertThat(terminal.shows("\u001b[?25l").unseen().lines().count()).isLessThanOrEqualTo(10);
            terminal.type("q").shows("\u001b[?1049l").prompt();
        }
    }

    @Test
    void topShowsAFreshPictureEverySecond() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("top\r")
                    .shows("top - ")
                    .shows("top - ")
                    .shows("top - ")
                    .type("\u0003")
                    .shows("\u001b[?1049l")
                    .prompt();
        }
    }

    @Test
    void lessPagesSearchesAndLeaves() throws Exception {
        try (var terminal = host.terminal(40, 5)) {
            terminal.prompt().type("seq 100 | less\r").shows("\u001b[?1049h").screenIs("1", "2", "3", "4", ":");
            terminal.type(" ").screenIs("5", "6", "7", "8", ":").type("b").screenIs("1", "2", "3", "4", ":");
            terminal.type("/42\r")
                    .screenIs("42", "43", "44", "45", ":")
                    .type("G")
                    .screenIs("97", "98", "99", "100", "(END)");
            terminal.type("g/1$\rn")
                    .screenIs("21", "22", "23", "24", ":")
                    .type("N")
                    .screenIs("11", "12", "13", "14", ":");
            terminal.type("/nothing\r").screenIs("11", "12", "13", "14", "Pattern not found");
            terminal.type("q").shows("\u001b[?1049l").prompt();
        }
    }

    @Test
    void lessReadsNoMoreOfAnEndlessPipeThanItShows() throws Exception {
        try (var terminal = host.terminal(40, 5)) {
            terminal.prompt().type("yes | less\r").screenIs("y", "y", "y", "y", ":").type("q").prompt();
        }
    }

    @Test
    void theTerminalKnowsItsSize() throws Exception {
        try (var terminal = host.terminal(100, 30)) {
            terminal.prompt()
                    .type("stty size; tput cols\r")
                    .shows("\r30 100\r\n100\r\n")
                    .prompt()
                    .resize(132, 43)
                    .shows("\u001b[J");
            terminal.type("stty size\r").shows("\r43 132\r\n");
        }
    }

    @Test
    void lsSetsColouredColumnsAndPlainOnesInAPipe() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("mkdir d; touch f; ls\r")
                    .shows("\u001b[01;34md\u001b[0m  f\r\n")
                    .prompt()
                    .type("ls | cat\r")
                    .shows("\rd\r\nf\r\n");
        }
    }

    @Test
    void tailFollowsTheLogThatGrows() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("tail -n 1 -f /var/log/messages\r").shows("ip-10-0-1-7 ");
            host.machine().journal().add("test", 7, "something new");
            terminal.shows("test[7]: something new\r\n").type("\u0003").shows("^C").prompt();
        }
    }

    @Test
    void catRepeatsLinesUntilControlD() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("cat\r")
                    .shows("\u001b[?2004l")
                    .type("ab\u007fc\r")
                    .shows("ab\b \bc\r\nac\r\n")
                    .type("\u0004")
                    .prompt();
        }
    }

    @Test
    void passwdKeepsAPasswordThatSuThenAsksFor() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("sudo passwd guest\r")
                    .shows("New password: ")
                    .type("open sesame\r")
                    .shows("Retype new password: ");
            terminal.type("open sesame\r").shows("updated successfully").prompt();
            terminal.type("su - guest\r").shows("Password: ").type("wrong\r").shows("Authentication failure").prompt();
            terminal.type("su - guest\r").shows("Password: ").type("open sesame\r").shows("[guest@ip-10-0-1-7 ~]$ ");
            assertThat(terminal.unseen()).doesNotContain("sesame");
        }
    }

    @Test
    void sttyTellsTheSystemASizeThatASerialLineDoesNot() throws Exception {
        try (var terminal = host.terminal(80, 24)) {
            terminal.prompt().type("stty rows 43 cols 132; stty size\r").shows("\r43 132\r\n").shows("]$ ");
            terminal.type("stty -a\r").shows("rows 43; columns 132;").prompt();
            terminal.type("stty rows many\r").shows("stty: invalid integer argument: 'many'").prompt();
            terminal.type("stty rows\r").shows("stty: missing argument to 'rows'").prompt();
            terminal.type("stty rows 0; stty size\r").shows("\r24 132\r\n");
        }
    }

    @Test
    void visudoAsksWhatToDoWithAFault() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("sudo visudo\r").shows("GNU nano").type("nonsense\r\u000f").shows("File Name");
            terminal.type("\r").shows("Wrote").type("\u0018").shows(">>> /etc/sudoers: syntax error near line 1 <<<");
            terminal.type("e\r").shows("GNU nano").type("\u0018").shows("What now? ").type("x\r").prompt();
            terminal.type("sudo visudo -c\r").shows("/etc/sudoers: parsed OK").prompt();
        }
    }

    @Test
    void sudoAsksThoseForAPasswordWhoHaveToGiveOne() throws Exception {
        host.run("echo '%ec2-user ALL=(ALL) ALL' | sudo tee /etc/sudoers.d/90-cloud-init-users");
        host.machine().accounts().setPassword("ec2-user", "open sesame");
        try (var terminal = host.terminal()) {
            terminal.prompt().type("sudo id -un\r").shows("[sudo] password for ec2-user: ").type("wrong\r");
            terminal.shows("Sorry, try again.")
                    .shows("password for ec2-user: ")
                    .type("open sesame\r")
                    .shows("\nroot\r\n");
            assertThat(terminal.unseen()).doesNotContain("sesame");
        }
    }

    @Test
    void theMachineRemembersFromOneLoginToTheNext() throws Exception {
        try (var first = host.terminal()) {
            first.prompt()
                    .type("echo kept > note; sudo systemctl stop nginx\r")
                    .prompt()
                    .type("exit\r")
                    .shows("logout");
            assertThat(first.status()).isZero();
        }
        try (var second = host.terminal()) {
            second.prompt().type("cat note; systemctl is-active nginx\r").shows("\rkept\r\ninactive\r\n").prompt();
            second.type("\u001b[A\u001b[A\u001b[A").shows("echo kept > note");
        }
    }

    @Test
    void aProgramEndsWhenItsTerminalIsGone() throws Exception {
        var terminal = host.terminal();
        terminal.prompt().type("ping 8.8.8.8\r").shows("icmp_seq=1 ");
        terminal.close();

        terminal.status();
        assertThat(host.machine().processes().all()).noneMatch(p -> p.name().equals("ping") || p.name().equals("bash"));
    }
}
