package dev.sallyport.sandbox.host.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.TestHost;

@Timeout(60)
final class ViTest {

    private final TestHost host = TestHost.suffering("al2023", Ailment.NONE);

    /// Texts stand with `¶` for line ends, keys with `⎋` for Escape, `⏎` for Enter and `⌫` for Backspace.
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            one¶two            § ihello⎋                       § helloone¶two
            one¶two            § A!⎋j0i-⎋                      § one!¶-two
            one¶two            § onew⎋kjOtop⎋                  § one¶top¶new¶two
            one¶two¶three      § dd                            § two¶three
            one¶two¶three      § 2dd                           § three
            one¶two¶three      § jddp                          § one¶three¶two
            one¶two            § yyp                           § one¶one¶two
            one¶two            § yyjP                          § one¶one¶two
            one¶two            § ddu                           § one¶two
            abcdef             § xx                            § cdef
            abcdef             § 3x$x                          § de
            abcdef             § lllD                          § abc
            abcdef             § lCxy⎋                         § axy
            one two three      § dw                            § two three
            one two three      § wcwTWO⎋                       § one TWO three
            one two three      § wd$ax⎋                          § one x
            one two three      § d2w                           § three
            abc                § rx                            § xbc
            abc                § ~                             § Abc
            one¶two            § J                             § one two
            one¶two¶three      § Gdd                           § one¶two
            one¶two¶three      § 2Gx                           § one¶wo¶three
            one¶two¶three      § Gggx                          § ne¶two¶three
            one¶two¶three      § dG                            §
            one¶two¶three      § /th⏎x                         § one¶two¶hree
            one¶two¶three      § /t⏎nx                         § one¶two¶hree
            one¶two¶one        § :%s/one/1/⏎                   § 1¶two¶1
            aa¶aa              § :s/a/b/g⏎                     § bb¶aa
            aa¶aa¶aa           § :2,3s/a/b/⏎                   § aa¶ba¶ba
            /dev/x¶b           § :s,/dev/,#,⏎                  § #x¶b
            ab                 § :s/\\(a\\)\\(b\\)/\\2\\1/⏎    § ba
            one¶two¶three      § :2d⏎                          § one¶three
            one¶two¶three      § :$⏎x                          § one¶two¶hree
            one¶two            § ixx⌫⌫y⎋                       § yone¶two
            one                § i⏎⎋                           § ¶one
            one                § ylp                           § oone
            one¶two¶three      § yjGp                          § one¶two¶three¶one¶two
            one two            § $bx                           § one wo
            """)
    void editsAsViDoes(String before, String keys, String after) throws Exception {
        host.run("printf '%s\\n' '" + before.strip().replace("¶", "' '") + "' > f");
        try (var terminal = host.terminal()) {
            terminal.shows("# ").type("vi f\r").shows("\"f\"");
            terminal.type(keys.strip().replace('⎋', '\u001b').replace('⏎', '\r').replace('⌫', '\u007f'));
            terminal.type(":w\r").shows("written").type(":q\r").shows("\u001b[?1049l").shows("# ");
        }
        var expected = after == null ? "" : after.strip().replace('¶', '\n') + "\n";
        assertThat(host.run("cat f").out()).isEqualTo(expected);
    }

    @Test
    void showsTildesTheModeAndTheRuler() throws Exception {
        host.run("printf 'one\\ntwo\\n' > f");
        try (var terminal = host.terminal(40, 6)) {
            terminal.shows("# ").type("vi f\r");
            terminal.screenIs("one", "two", "~", "~", "~", "\"f\" 2L, 8B            1,1           All");
            terminal.type("A").screenIs("one", "two", "~", "~", "~", "-- INSERT --          1,4           All");
            terminal.type("\u001b").screenContains("one", 0, 2).type(":q!\r").shows("# ");
        }
    }

    @Test
    void keepsWhatIsNotSavedUntilItIsToldNotTo() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.shows("# ")
                    .type("vim new\r")
                    .shows("\"new\" [New]")
                    .type("ix\u001b:q\r")
                    .shows("E37: No write since");
            terminal.type(":foo\r")
                    .shows("E492: Not an editor command: foo")
                    .type(":w\r")
                    .shows("\"new\" [New] 1L, 2B written");
            terminal.type("dd:q!\r").shows("# ").type("cat new\r").shows("\rx\r\n").shows("# ");
            terminal.type("vi\r").shows("1,1").type(":w\r").shows("E32: No file name").type(":q\r").shows("# ");
        }
    }

    @Test
    void savesAndLeavesInEachOfItsWays() throws Exception {
        host.run("echo a > f");
        try (var terminal = host.terminal()) {
            for (var keys : new String[]{"ib\u001b:wq\r", "ic\u001b:x\r", "id\u001bZZ", "iz\u001bZQ"}) {
                terminal.shows("# ").type("vi f\r").shows("\"f\"").type(keys).shows("\u001b[?1049l");
            }
            terminal.shows("# ");
        }
        assertThat(host.run("cat f").out()).isEqualTo("dcba\n");
    }

    @Test
    void isHonestAboutWhatItCannotWrite() throws Exception {
        host.run("mount -o remount,ro /");
        try (var terminal = host.terminal()) {
            terminal.shows("# ").type("vi /etc/fstab\r").shows("[readonly] 2L").type("dd:w\r").shows("E45: 'readonly'");
            terminal.type(":wq!\r")
                    .shows("E212: Can't open file for writing: Read-only file system")
                    .type(":q!\r")
                    .shows("# ");
        }
        assertThat(host.run("wc -l /etc/fstab").out()).startsWith("2 ");
        var full = TestHost.suffering("al2023", Ailment.FULL_DISK);
        try (var terminal = full.terminal()) {
            terminal.shows("# ")
                    .type("vi new\r")
                    .shows("[New]")
                    .type("ix\u001b:w\r")
                    .shows("E514: Write error (file system full?)");
            terminal.type(":q!\r").shows("# ");
        }
    }

    @Test
    void saysWhatIsWrongWithAnExpression() throws Exception {
        host.run("echo a > f");
        try (var terminal = host.terminal()) {
            terminal.shows("# ").type("vi f\r").shows("\"f\"").type(":s/[/b/\r").shows("E486: Invalid pattern: [");
            terminal.type(":s/zz/b/\r")
                    .shows("E486: Pattern not found: zz")
                    .type("/[\r")
                    .shows("E383: Invalid search string");
            terminal.type(":s/a/\\1/\r").shows("no group 1").type(":9,1d\r").shows("E16: Invalid range");
            terminal.type("99999999999dd\u0003").shows("to exit Vim").type(":q!\r").shows("# ");
        }
    }

    @Test
    void endsWhenTheTerminalIsGone() throws Exception {
        var terminal = host.terminal();
        terminal.shows("# ").type("vi f\r").shows("\"f\" [New]").close();

        terminal.status();
        assertThat(host.machine().processes().all()).noneMatch(p -> p.name().equals("vi"));
    }
}
