package dev.sallyport.sandbox.host.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.TestHost;

final class ShellTest {

    private final TestHost host = TestHost.standing();

    /// What is printed stands with `¶` for line ends.
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            echo a   b 'c   d' "e  f"               § a b c   d e  f
            echo a\\ b "q\\"q" 'it'"'"'s'            § a b q"q it's
            echo one; echo two                      § one¶two
            true && echo yes || echo no             § yes
            false && echo yes || echo no            § no
            false; echo $?                          § 1
            ! false; echo $?                        § 0
            X=1 Y='2 3'; echo $X "$Y" '$X'          § 1 2 3 $X
            X='a   b'; echo $X; echo "$X"           § a b¶a   b
            echo ${NONE:-other}${NONE}!             § other!
            echo $HOME ~ ~/x $USER                  § /home/ec2-user /home/ec2-user /home/ec2-user/x ec2-user
            echo hi # no more                       § hi
            echo a#b                                § a#b
            echo $(echo in; echo side)             § in side
            echo $((1 + 2 * 3)) $(( (1+2)*3 % 4 ))  § 7 1
            for x in a 'b c' d; do echo -$x-; done  § -a-¶-b c-¶-d-
            if test -d /etc; then echo d; else echo n; fi        § d
            if false; then echo 1; elif true; then echo 2; fi    § 2
            i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo $i; done § 1¶2¶3
            (cd /tmp; pwd); pwd                     § /tmp¶/home/ec2-user
            cd /tmp; cd /etc; cd -; pwd             § /tmp¶/tmp
            { echo a; echo b; } | wc -l             § 2
            echo c b a | tr ' ' '\\n' | sort        § a¶b¶c
            export E=1; bash -c 'echo $E$1' x y     § 1y
            N=1; bash -c 'echo [$N]'                § []
            touch a1 a2 b1; echo a* ?1 [ab]2 z*     § a1 a2 a1 b1 a2 z*
            echo "a*" 'a*' a\\*                     § a* a* a*
            alias greet='echo hello'; greet you     § hello you
            yes | head -n 2                         § y¶y
            echo x > f; echo y >> f; cat < f        § x¶y
            ls /none 2> e; cat e                    § ls: cannot access '/none': No such file or directory
            ls /none > o 2>&1; wc -l < o            § 1
            ls /none &> o; wc -l < o                § 1
            echo $$ | grep -c '[0-9]'               § 1
            set -- p q; echo $# $1 "$@"             § 2 p p q
            eval 'echo ev'                          § ev
            """)
    void doesAsBashDoes(String line, String printed) throws Exception {
        var ran = host.run(line);

        assertThat(ran.out().strip().replace("\n", "¶")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            nosuch               § 127 § nosuch: command not found
            emacs                § 127 § emacs: command not found
            /etc/hostname        § 126 § Permission denied
            /nowhere/x           § 127 § No such file or directory
            cd /nowhere          § 1   § /nowhere: No such file or directory
            cd /etc/hostname     § 1   § Not a directory
            cd /root             § 1   § Permission denied
            echo x > /etc/y      § 1   § /etc/y: Permission denied
            cat < /nowhere       § 1   § /nowhere: No such file or directory
            echo $((1/0))        § 1   § division by 0
            ls --nonsense        § 1   § unrecognized option '--nonsense'
            exit 7               § 7   §
            """)
    void failsAsBashDoes(String line, int status, String message) throws Exception {
        var ran = host.run(line);

        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.err()).contains(message == null ? "" : message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo )", "| ls", "ls &&& ls", "for", "if true; fi", "done", "echo 'open", "echo \"open",
        "$(", "echo >", "((((", "{"})
    void refusesWhatIsNoCommand(String line) throws Exception {
        var ran = host.run(line);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("syntax error");
    }

    @Test
    void comesToAnEndWithNestingThatWouldExhaustTheStack() throws Exception {
        assertThat(host.run("(".repeat(3000)).err()).contains("nested too deeply");
        assertThat(host.run("if ".repeat(3000)).err()).contains("nested too deeply");
        assertThat(host.run("echo 'bash ./self' > self; bash ./self").err())
                .contains("Resource temporarily unavailable");
    }

    @Test
    void runsAFileThatIsMadeExecutable() throws Exception {
        assertThat(host.run("echo 'echo run $1' > s; chmod +x s; ./s it").out()).isEqualTo("run it\n");
    }

    @Test
    void asksForTheRestOfALineThatIsNotWhole() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("for x in 1 2; do\r")
                    .shows("> ")
                    .type("echo \"<$x>\"\r")
                    .shows("> ")
                    .type("done\r")
                    .shows("<1>\r\n<2>\r\n");
            terminal.prompt().type("echo 'a\r").shows("> ").type("b'\r").shows("a\r\nb\r\n");
        }
    }

    @Test
    void runsTheLastLineAgainForTwoExclamationMarks() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("whoami\r")
                    .shows("\rec2-user\r\n")
                    .prompt()
                    .type("sudo !!\r")
                    .shows("sudo whoami\r\n")
                    .shows("root\r\n");
        }
    }

    @Test
    void promptsAsTheDistributionDoes() throws Exception {
        try (var red = host.terminal(); var blue = TestHost.of("ubuntu-24.04", host.machine().clock()).terminal()) {
            red.shows("[ec2-user@ip-10-0-1-7 ~]$ ").type("cd /var/log\r").shows("[ec2-user@ip-10-0-1-7 log]$ ");
            red.type("sudo -s\r").shows("[root@ip-10-0-1-7 log]# ");
            blue.shows("\u001b[01;32mec2-user@ip-10-0-1-7\u001b[00m:\u001b[01;34m~\u001b[00m$ ");
            blue.type("cd /var/log\r").shows(":\u001b[01;34m/var/log\u001b[00m$ ");
        }
    }
}
