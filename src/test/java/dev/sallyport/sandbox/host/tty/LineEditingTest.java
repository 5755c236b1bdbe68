package dev.sallyport.sandbox.host.tty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.host.TestHost;

final class LineEditingTest {

    private final TestHost host = TestHost.standing();

    /// `<` is Left, `>` Right, `^X` Ctrl+X, `~` Backspace, `!` Delete, `{` Home, `}` End.
    private static String keys(String text) {
        var typed = text.replace("<", "\u001b[D")
                .replace(">", "\u001b[C")
                .replace("~", "\u007f")
                .replace("!", "\u001b[3~")
                .replace("{", "\u001b[H")
                .replace("}", "\u001bOF");
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            typed = typed.replace("^" + letter, Character.toString(letter - '@'));
        }
        return typed;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo abc          | abc
            echo ac<b         | abc
            echo abcx~        | abc
            cho abc^Ae        | abc
            cho abc{e}        | abc
            echo axbc<<<!     | abc
            echo abc def^W    | abc
            echo bad^Uecho ok | ok
            echo abc<<^K      | a
            echo b^Wecho a^Y  | echo ab
            echo grüße€       | grüße€
            echo 日本x<<語     | 日語本x
            """)
    void editsWhereTheCursorIs(String typed, String printed) throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type(keys(typed.strip()) + "\r")
                    .shows("\u001b[?2004l\r")
                    .shows(printed + "\r\n")
                    .prompt();
        }
    }

    @Test
    void bringsBackEarlierLinesAndTheOneBegun() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("echo one\r").shows("\rone\r\n").prompt();
            terminal.type("echo two\r").shows("\rtwo\r\n").prompt();
            terminal.type("begun")
                    .shows("begun")
                    .type("\u001b[A\u001b[A")
                    .shows("echo one")
                    .type("\u001b[B\u001b[B")
                    .shows("begun");
            terminal.type("\u0015\u001b[A\u001b[A\r").shows("\rone\r\n");
        }
    }

    @Test
    void findsAnEarlierLineWithControlR() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("echo needle\r")
                    .shows("\rneedle\r\n")
                    .prompt()
                    .type("echo hay\r")
                    .shows("\rhay\r\n")
                    .prompt();
            terminal.type("\u0012need")
                    .shows("(reverse-i-search)`need': echo needle")
                    .type("\r")
                    .shows("$ echo needle")
                    .type("\r")
                    .shows("\rneedle\r\n");
        }
    }

    @Test
    void drawsALineThatWrapsAndEditsItInTheMiddle() throws Exception {
        try (var terminal = host.terminal(30, 8)) {
            terminal.prompt()
                    .type("echo 12345678901234567890")
                    .screenIs("[ec2-user@ip-10-0-1-7 ~]$ echo", " 12345678901234567890");
            terminal.type("\u0001# ").screenIs("[ec2-user@ip-10-0-1-7 ~]$ # ec", "ho 12345678901234567890");
            terminal.type("\u0005!").screenIs("[ec2-user@ip-10-0-1-7 ~]$ # ec", "ho 12345678901234567890!");
            terminal.type("\u0015").screenIs("[ec2-user@ip-10-0-1-7 ~]$");
        }
    }

    @Test
    void drawsALineThatEndsExactlyInTheLastColumn() throws Exception {
        try (var terminal = host.terminal(30, 8)) {
            terminal.prompt().type("abcd").screenIs("[ec2-user@ip-10-0-1-7 ~]$ abcd");
            terminal.type("e").screenIs("[ec2-user@ip-10-0-1-7 ~]$ abcd", "e");
            terminal.type("\u007f\u007f").screenIs("[ec2-user@ip-10-0-1-7 ~]$ abc");
        }
    }

    @Test
    void drawsWideCharactersThatDoNotFitInTheLastColumn() throws Exception {
        try (var terminal = host.terminal(30, 8)) {
            terminal.prompt().type("abc語x").screenIs("[ec2-user@ip-10-0-1-7 ~]$ abc", "語x");
        }
    }

    @Test
    void redrawsAfterTheTerminalHasBecomeWider() throws Exception {
        try (var terminal = host.terminal(40, 8)) {
            terminal.prompt().type("echo 123").screenIs("[ec2-user@ip-10-0-1-7 ~]$ echo 123");
            terminal.resize(60, 8).shows("\u001b[J").type("4").screenIs("[ec2-user@ip-10-0-1-7 ~]$ echo 1234");
        }
    }

    @Test
    void runsNothingThatIsPasted() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.shows("\u001b[?2004h")
                    .prompt()
                    .type("\u001b[200~echo one\recho two\r\u001b[201~")
                    .shows("echo two");
            terminal.type("\r").shows("\rone\r\ntwo\r\n");
        }
    }

    @Test
    void completesCommandsAndPaths() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("journ\t")
                    .shows("journalctl ")
                    .type("\u0015cat /etc/os-r\t")
                    .shows("/etc/os-release ");
            terminal.type("\u0015ls /etc/syst\t").shows("/etc/syste").type("\u0015cd /va\t").shows("/var/");
        }
    }

    @Test
    void listsWhatIsPossibleWhenTabIsPressedTwice() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt().type("ls /usr/l\t\t\t").shows("lib/  lib64/  local/");
        }
    }

    @Test
    void forgetsTheLineAtControlCAndLeavesAtControlD() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt()
                    .type("echo no\u0003")
                    .shows("^C\r\n")
                    .prompt()
                    .type("echo $?\r")
                    .shows("\r130\r\n")
                    .prompt();
            terminal.type("\u0004").shows("logout");
            assertThat(terminal.status()).isZero();
        }
    }
}
