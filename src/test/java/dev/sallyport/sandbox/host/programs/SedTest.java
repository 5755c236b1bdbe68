package dev.sallyport.sandbox.host.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.host.TestHost;

@Timeout(60)
final class SedTest {

    private final TestHost host = TestHost.standing();

    /// What is printed stands with `¶` for line ends.
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            echo aXbX | sed 's/X/-/'                                § a-bX
            echo aXbX | sed 's/X/-/g'                               § a-b-
            echo aXbXcX | sed 's/X/-/2'                             § aXb-cX
            echo aXbXcX | sed 's/X/-/2g'                            § aXb-c-
            echo aXb | sed 's/x/-/I'                                § a-b
            echo /etc/fstab | sed 's|/etc/|/mnt/|'                  § /mnt/fstab
            echo /etc/fstab | sed 's/\\/etc\\//x/'                  § xfstab
            echo ab | sed 's/\\(a\\)\\(b\\)/\\2\\1/'                § ba
            echo ab | sed -E 's/(a)(b)/[\\2]&/'                     § [b]ab
            echo 'a&b' | sed 's/&/\\&\\&/'                          § a&&b
            echo a+b | sed 's/a+b/x/'                               § x
            echo aab | sed 's/a\\+/x/'                              § xb
            echo 'foo  bar' | sed 's/[[:space:]]\\{1,\\}/_/'        § foo_bar
            echo 'a]b' | sed 's/[]]/-/'                             § a-b
            echo 'a.b*c' | sed 's/[.*]/-/g'                         § a-b-c
            seq 5 | sed -n '2p'                                     § 2
            seq 5 | sed -n '2,4p'                                   § 2¶3¶4
            seq 5 | sed '2,4d'                                      § 1¶5
            seq 5 | sed -n '$p'                                     § 5
            seq 5 | sed -n '/2/,/4/p'                               § 2¶3¶4
            seq 5 | sed '/3/!d'                                     § 3
            seq 9 | sed -n '1~3p'                                   § 1¶4¶7
            seq 9 | sed -n '/4/,+2p'                                § 4¶5¶6
            seq 3 | sed 2q                                          § 1¶2
            seq 3 | sed '2i two'                                    § 1¶two¶2¶3
            seq 3 | sed '2a\\after two'                             § 1¶2¶after two¶3
            seq 3 | sed '2c other'                                  § 1¶other¶3
            seq 5 | sed '2,4c other'                                § 1¶other¶5
            seq 3 | sed -n '/2/='                                   § 2
            seq 3 | sed -n '/2/{p;q}'                               § 2
            seq 3 | sed -e 1d -e '$d'                               § 2
            printf 'a\\nb' | sed 's/b/c/' | wc -c                   § 3
            printf '1\\n2\\n' > f; sed -i 1d f; cat f               § 2
            echo a > f; sed -i.bak s/a/b/ f; cat f f.bak            § b¶a
            echo a > f; chmod 600 f; sed -i s/a/b/ f; ls -l f | cut -c1-10  § -rw-------
            echo /dev/x > f; sed -i '\\,/dev/x,s/^/#/' f; cat f     § #/dev/x
            seq 3 > a; seq 4 5 > b; sed -n '$p' a b                 § 5
            seq 3 > a; seq 4 5 > b; sed -s -n '$p' a b              § 3¶5
            """)
    void edits(String line, String printed) throws Exception {
        assertThat(host.run(line.strip()).out()).isEqualTo(printed.strip().replace('¶', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            sed 's/a/b'           § sed: -e expression #1, char 5: unterminated `s' command
            sed 's/a/b/k'         § sed: -e expression #1, char 7: unknown option to `s'
            sed 's/[/b/'          § Unmatched [, [^, [:, [., or [=
            sed 's/\\(a/b/'       § Unmatched ( or \\(
            sed -E 's/*(/b/'      § Unmatched ( or \\(
            sed 's/a/\\1/'        § invalid reference \\1 on `s' command's RHS
            sed k                 § sed: -e expression #1, char 1: unknown command: `k'
            sed '2,'              § unexpected `,'
            sed '2'               § missing command
            sed '{p'              § unmatched `{'
            sed 'p}'              § unexpected `}'
            sed '/a'              § unterminated address regex
            sed 'dp'              § extra characters after command
            sed 'a'               § expected \\ after `a', `c' or `i'
            sed '99999999999p'    § number too large
            sed -z p              § sed: invalid option -- 'z'
            sed                   § no script specified
            """)
    void saysWhatIsWrongWithAScript(String line, String message) throws Exception {
        var ran = host.run(line.strip(), "text\n");

        assertThat(ran.err()).contains(message.strip());
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void reportsAFileThatIsNotThereAndGoesOn() throws Exception {
        var ran = host.run("echo a > f; sed s/a/b/ nothing f");

        assertThat(ran.err()).isEqualTo("sed: can't read nothing: No such file or directory\n");
        assertThat(ran.out()).isEqualTo("b\n");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void leavesAFileAloneThatItMayNotReplace() throws Exception {
        var ran = host.run("sed -i 1d /etc/fstab");

        assertThat(ran.err()).contains("couldn't open temporary file /etc/sed").contains("Permission denied");
        assertThat(ran.status()).isEqualTo(4);
    }

    @Test
    void keepsALineOfAMebibyteWhole() throws Exception {
        var line = "x".repeat(1 << 20);

        assertThat(host.run("sed s/x/y/", line + "\n").out()).isEqualTo("y" + line.substring(1) + "\n");
    }

    @Test
    void leavesBytesThatAreNoTextInTheirLines() throws Exception {
        assertThat(host.run("head -c 2000 /dev/urandom > f; sed -n '1p' f | wc -l").out()).isEqualTo("1\n");
    }

    @Test
    void givesUpOnAnExpressionThatNeedsForever() throws Exception {
        assertThat(host.run("sed -E 's/(a+)+$/b/'", "a".repeat(5000) + "!\n").status()).isEqualTo(4);
    }
}
