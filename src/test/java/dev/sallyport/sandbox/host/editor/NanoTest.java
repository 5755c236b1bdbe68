package dev.sallyport.sandbox.host.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.TestHost;
import dev.sallyport.sandbox.host.TestTerminal;
import dev.sallyport.sandbox.host.files.Who;

@Timeout(60)
final class NanoTest {

    private static final String CONTROL_C = "\u0003";
    private static final String CUT = "\u000b";
    private static final String PASTE = "\u0015";
    private static final String EXIT = "\u0018";
    private static final String SEARCH = "\u0017";
    private static final String WRITE = "\u000f";
    private static final String DOWN = "\u001b[B";
    private static final String END = "\u001b[F";

    private final TestHost host = TestHost.suffering("al2023", Ailment.NONE);

    private TestTerminal nano(String file) throws Exception {
        return host.terminal().shows("# ").type("nano " + file + "\r").shows("GNU nano").shows("M-U Undo");
    }

    private String text(String file) throws Exception {
        return host.run("cat " + file).out();
    }

    @Test
    void showsTheTextBetweenItsTitleAndItsKeys() throws Exception {
        host.run("printf 'one\\ntwo\\n' > f");
        try (var terminal = host.terminal(60, 10)) {
            terminal.shows("# ").type("nano f\r");
            terminal.screenIs("  GNU nano 5.8               f", "one", "two", "", "", "", "",
                    "                      [ Read 2 lines ]",
                    "^G Help      ^O Write Out ^W Where Is  ^K Cut       ^C Locat",
                    "^X Exit      ^_ Go To Line ^Y Page Up  ^U Paste     M-U Undo");
            terminal.type(EXIT).shows("\u001b[?1049l").shows("# ");
        }
    }

    @Test
    void typesCutsPastesAndSavesOnTheWayOut() throws Exception {
        host.run("printf 'one\\ntwo\\nthree\\n' > f");
        try (var terminal = nano("f")) {
            terminal.type("zero\r" + DOWN + CUT + DOWN + PASTE + END + "!" + EXIT).shows("Save modified buffer?");
            terminal.type("y").shows("File Name to Write: f").type("\r").shows("\u001b[?1049l").shows("# ");
        }
        assertThat(text("f")).isEqualTo("zero\none\nthree\ntwo\n!\n");
    }

    @Test
    void takesOutALineOfFstabAndAddsOneAtTheEnd() throws Exception {
        try (var terminal = nano("/etc/fstab")) {
            terminal.type(DOWN + CUT + "tmpfs /scratch tmpfs defaults 0 0\r" + WRITE)
                    .shows("File Name to Write: /etc/fstab");
            terminal.type("\r").shows("[ Wrote 2 lines ]").type(EXIT).shows("\u001b[?1049l").shows("# ");
        }
        assertThat(text("/etc/fstab")).endsWith("noatime  1   1\ntmpfs /scratch tmpfs defaults 0 0\n")
                .doesNotContain("/boot/efi");
    }

    @Test
    void leavesTheFileAloneWhenNothingIsToBeSaved() throws Exception {
        host.run("echo before > f");
        try (var terminal = nano("f")) {
            terminal.type("after" + EXIT).shows("Save modified buffer?").type(CONTROL_C).shows("[ Cancelled ]");
            terminal.type(EXIT).shows("Save modified buffer?").type("n").shows("\u001b[?1049l").shows("# ");
        }
        assertThat(text("f")).isEqualTo("before\n");
    }

    @Test
    void searchesAroundTheEndAndGoesToALine() throws Exception {
        host.run("seq 200 > f");
        try (var terminal = nano("f")) {
            terminal.type(SEARCH).shows("Search: ").type("150\r").screenContains("150", 11, 0);
            terminal.type(SEARCH).shows("Search [150]: ").type("12\r").shows("Search Wrapped");
            terminal.type(SEARCH).shows("Search [12]: ").type("nothing\r").shows("[ \"nothing\" not found ]");
            terminal.type("\u001f")
                    .shows("Enter line number")
                    .type("77,2\r")
                    .type("x" + EXIT)
                    .shows("Save")
                    .type("y\r");
            terminal.shows("\u001b[?1049l").shows("# ");
        }
        assertThat(host.run("grep -n x f").out()).isEqualTo("77:7x7\n");
    }

    @Test
    void undoesBackspacesAndJoins() throws Exception {
        host.run("printf 'ab\\ncd\\n' > f");
        try (var terminal = nano("f")) {
            terminal.type(DOWN + "\u007f\u007f" + "\u001b[3~").screenContains("ad", 1, 1);
            terminal.type("\u001bu").screenContains("ac", 1, 1).type("\u001bu").screenContains("ab", 2, 0);
            terminal.type("\u001bu").shows("[ Nothing to undo ]").type(EXIT).shows("# ");
        }
        assertThat(text("f")).isEqualTo("ab\ncd\n");
    }

    @Test
    void isHonestAboutWhatItCannotWrite() throws Exception {
        host.run("mount -o remount,ro /");
        try (var terminal = nano("/etc/fstab")) {
            terminal.screenContains("[ File '/etc/fstab' is unwritable ]", 1, 0);
            terminal.type("x" + WRITE).shows("File Name").type("\r");
            terminal.shows("[ Error writing /etc/fstab: Read-only file system ]");
            terminal.type(EXIT).shows("Save").type("n").shows("# ");
        }
        host.run("mount -o remount,rw /");
        try (var terminal = host.as("ec2-user").terminal()) {
            terminal.prompt().type("nano /etc/shadow\r").shows("Error reading /etc/shadow: Permission denied");
            terminal.type(EXIT).prompt().type("nano /etc\r").shows("\"/etc\" is a directory").type(EXIT).prompt();
        }
    }

    @Test
    void isHonestAboutAFullDisk() throws Exception {
        var full = TestHost.suffering("al2023", Ailment.FULL_DISK);
        try (var terminal = full.terminal()) {
            terminal.shows("# ").type("nano /root/new\r").shows("[ New File ]");
            terminal.type("text" + WRITE).shows("File Name").type("\r");
            terminal.shows("[ Error writing /root/new: No space left on device ]");
            terminal.type(EXIT).shows("Save").type("n").shows("# ");
            terminal.type("nano /var/log/app/debug.log\r").shows("debug.log: File too large").type(EXIT).shows("# ");
        }
    }

    @Test
    void showsAndKeepsTheBytesOfABinaryFile() throws Exception {
        host.run("head -c 3000 /dev/urandom > f; printf '\\n' >> f; cp f g");
        var before = host.machine().files().read(Who.ROOT, "/root/g", 0, 5000);
        try (var terminal = nano("f")) {
            terminal.type(END + "x\u007f" + WRITE).shows("File Name").type("\r").shows("Wrote").type(EXIT).shows("# ");
            assertThat(terminal.unseen()).doesNotContain("\u009b");
        }
        assertThat(host.machine().files().read(Who.ROOT, "/root/f", 0, 5000))
                .isEqualTo(before);
    }

    @Test
    void scrollsSidewaysInALineOfAMebibyte() throws Exception {
        host.run("head -c 1000000 /dev/zero | tr '\\000' x > f; echo end >> f", "");
        try (var terminal = nano("f")) {
            terminal.type(END + "!" + EXIT).shows("Save").type("y\r").shows("\u001b[?1049l").shows("# ");
        }
        assertThat(host.run("grep -c '!$' f").out()).isEqualTo("1\n");
    }

    @Test
    void sendsOnlyTheRowThatChanges() throws Exception {
        host.run("seq 100 > f");
        try (var terminal = nano("f")) {
            terminal.type("a").shows("Modified").type("b").screenContains("ab1", 1, 2);
            terminal.type("c").shows("\u001b[2;1H\u001b[Kabc1");
            assertThat(terminal.unseen().length()).isLessThan(40);
            terminal.type(EXIT).shows("Save").type("n").shows("# ");
        }
    }

    @Test
    void followsTheSizeOfItsTerminal() throws Exception {
        host.run("seq 100 > f");
        try (var terminal = nano("f")) {
            terminal.resize(40, 8).screenContains("\n4\n", 1, 0).resize(20, 4).screenContains("1\n2", 1, 0);
            terminal.type(EXIT).shows("# ");
        }
    }
}
