package dev.sallyport.sandbox.host.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.sandbox.host.TestHost;

final class ProgramsTest {

    private final TestHost host = TestHost.standing();

    /// What is printed stands with `¶` for line ends.
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            echo -n a; echo -e 'b\\tc'                         § ab\tc
            printf '%-4s|%03d|%x\\n' ab 7 255                  § ab  |007|ff
            printf '%s-' a b c                                 § a-b-c-
            seq 3 | tail -n 2                                  § 2¶3
            seq 10 -4 1                                        § 10¶6¶2
            seq 20 | head -3 | wc -l                           § 3
            seq 12 | sort | head -4                            § 1¶10¶11¶12
            seq 12 | sort -rn | head -2                        § 12¶11
            printf 'b 2\\na 10\\n' | sort -k 2 -n              § b 2¶a 10
            printf 'a\\na\\nb\\n' | uniq -c | tr -s ' '        § 2 a¶ 1 b
            printf 'Foo\\nbar\\n' | grep -in foo               § 1:Foo
            printf 'Foo\\nbar\\n' | grep -v Foo                § bar
            printf 'a+b\\nab\\n' | grep 'a+b'                  § a+b
            printf 'aab\\n' | grep -oE 'a+'                    § aa
            grep -c root /etc/passwd                           § 1
            grep -rl 'PermitRootLogin' /etc/ssh                § /etc/ssh/sshd_config
            echo a:b:c | cut -d: -f2-                          § b:c
            echo hello | tr a-z A-Z                            § HELLO
            mkdir -p x/y/z; touch x/f; find x -type d | sort   § x¶x/y¶x/y/z
            find /etc -name 'os-*'                             § /etc/os-release
            echo hi > a; cp a b; cat b; mv b c; ls             § hi¶a¶c
            mkdir d; cp -r d e; rm -r d; ls                    § e
            echo hi > a; ln -s a l; cat l; readlink l          § hi¶a
            touch f; chmod 640 f; ls -l f | cut -c1-10         § -rw-r-----
            touch f; chmod u+x,go-r f; ls -l f | cut -c1-10    § -rwx------
            rm -f nothing; echo $?                             § 0
            basename /a/b.txt .txt; dirname /a/b.txt           § b¶/a
            echo x | tee f; cat f                              § x¶x
            date                                               § Thu Jan  8 12:00:00 UTC 2026
            date +%F_%T                                        § 2026-01-08_12:00:00
            uname -s -m                                        § Linux x86_64
            uname -r                                           § 6.1.158-178.288.amzn2023.x86_64
            hostname; hostname -I                              § ip-10-0-1-7¶10.0.1.7
            whoami; id                                         § ec2-user¶uid=1000(ec2-user) gid=1000(ec2-user) groups=4(adm),10(wheel),1000(ec2-user)
            sudo whoami; sudo -u guest whoami                  § root¶guest
            sudo cat /etc/shadow | head -1                     § root:!:20000:0:99999:7:::
            nproc                                              § 2
            tput cols; tput lines                              § 80¶24
            which ls; type cd                                  § /usr/bin/ls¶cd is a shell builtin
            env | grep HOME                                    § HOME=/home/ec2-user
            ping -c 1 localhost | head -1                      § PING localhost (127.0.0.1) 56(84) bytes of data.
            systemctl is-active nginx postgresql report        § active¶inactive¶failed
            sudo systemctl stop nginx; systemctl is-active nginx § inactive
            journalctl -k | head -1 | cut -c1-15               § Jan  5 08:00:00
            journalctl -u report -p err -n 1 | cut -d: -f4-    § cannot open /var/lib/report/queue: No such file or directory
            ls -a ~ | head -3                                  § .¶..¶.bash_profile
            ls -1 /home; ls -d /tmp                            § ec2-user¶guest¶/tmp
            uptime | cut -d, -f1-3                             § 12:00:00 up 3 days,  4:00,  0 users
            cat /proc/uptime | cut -d. -f1                     § 273600
            """)
    void printWhatTheirModelsPrint(String line, String printed) throws Exception {
        var ran = host.run(line);

        assertThat(ran.out().strip().replace("\n", "¶")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            cat nothing                § 1 § cat: nothing: No such file or directory
            cat /etc                   § 1 § cat: /etc: Is a directory
            cat /etc/shadow            § 1 § cat: /etc/shadow: Permission denied
            mkdir /x                   § 1 § mkdir: cannot create directory '/x': Permission denied
            rm /etc/hostname           § 1 § rm: cannot remove '/etc/hostname': Permission denied
            rm /tmp                    § 1 § rm: cannot remove '/tmp': Is a directory
            rmdir /home                § 1 § Directory not empty
            sudo rm -rf /              § 0 § dangerous
            cp /tmp x                  § 1 § -r not specified
            mkdir a; mv a a/b          § 1 § Invalid argument
            mkdir a; cp -r a a/b       § 1 § into itself
            ln -s l l; cat l           § 1 § Too many levels of symbolic links
            grep '(' -E /etc/passwd    § 2 § Invalid regular expression
            ping nohost                § 2 § Name or service not known
            sleep soon                 § 1 § invalid time interval
            systemctl stop nginx       § 1 § authentication required
            systemctl status ghost     § 4 § Unit ghost.service could not be found.
            sudo systemctl start report § 1 § Job for report.service failed
            reboot                     § 1 § authentication required
            kill 1                     § 1 § Operation not permitted
            top                        § 1 § failed tty get
            stty size                  § 1 § Inappropriate ioctl
            sudo nosuch                § 127 § sudo: nosuch: command not found
            """)
    void failInTheirModelsWords(String line, int status, String message) throws Exception {
        var ran = host.run(line);

        assertThat(ran.err()).contains(message);
        assertThat(ran.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"al2023, ID=\"amzn\", /var/log/messages", "ubuntu-22.04, VERSION_ID=\"22.04\", /var/log/syslog",
        "ubuntu-24.04, VERSION_ID=\"24.04\", /var/log/syslog", "debian-12, ID=debian, /var/log/syslog",
        "rhel-9, ID=\"rhel\", /var/log/messages"})
    void knowTheirDistribution(String system, String line, String log) throws Exception {
        var other = TestHost.of(system, Clock.fixed(TestHost.BOOTED.plusSeconds(9000), ZoneOffset.UTC));

        assertThat(other.run("cat /etc/os-release").out()).contains(line);
        assertThat(other.run("tail -n 1 " + log).out()).startsWith("Jan  5 10:");
    }

    @Test
    void agreeAboutMemoryAndLoad() throws Exception {
        var total = host
                .run("grep MemTotal /proc/meminfo | tr -dc '0-9' ; free | grep Mem: | tr -s ' ' | cut -d' ' -f2");
        var load = host.run("cut -d' ' -f1 /proc/loadavg").out().strip();

        assertThat(total.out()).contains(Long.toString(host.machine().vitals().totalKib()));
        assertThat(host.run("uptime").out()).contains("load average: " + load);
    }

    @Test
    void refuseSudoToWhoIsNotInSudoers() throws Exception {
        assertThat(host.as("guest").run("sudo id").err()).contains("guest is not in the sudoers file");
    }

    @Test
    void fillTheDiskAndThenSaySo() throws Exception {
        var ran = host.run("yes > big");

        assertThat(ran.err()).isEqualTo("yes: No space left on device\n");
        assertThat(host.run("ls -l big").out()).containsPattern(" 8[23]\\d{5} ");
        assertThat(host.run("df -h /").out()).contains("100% /\n");
        assertThat(host.run("touch more").err()).contains("No space left on device");
        assertThat(host.run("rm big; echo room > more; cat more").out()).isEqualTo("room\n");
    }

    @Test
    void endWhenNobodyReadsThem() throws Exception {
        assertThat(host.run("yes | head -1; seq 100000000 | head -1; cat /dev/zero | head -n 0; echo end").out())
                .contains("y\n1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grep -E '(a+)+$' f", "grep -E '(a|a)*b' f"})
    void doNotHangOnAnExpressionThatNeedsForever(String line) throws Exception {
        var ran = host.run("printf 'a%.0s' $(seq 5000) > f; echo '!' >> f; " + line);

        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void rebootOnlyForRoot() throws Exception {
        host.run("sudo reboot");

        assertThat(host.asked()).containsExactly("reboot");
        assertThat(host.run("uptime").out()).contains("up 0 min");
    }
}
