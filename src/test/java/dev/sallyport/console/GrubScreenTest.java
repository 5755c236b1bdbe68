package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.console.GrubScreen.Kind;

final class GrubScreenTest {

    private static final String DOWN = "\u000e";
    private static final String UP = "\u0010";
    private static final String END = "\u0005";
    private static final String WORDS = " systemd.unit=emergency.target";

    private static final String HELP = """

                  Minimum Emacs-like screen editing is supported. TAB lists
                  completions. Press Ctrl-x or F10 to boot, Ctrl-c or F2 for
                  a command-line or ESC to discard edits and return to the GRUB menu.
            """;

    private static final String AMAZON = """
                                         GNU GRUB  version 2.06

             +----------------------------------------------------------------------------+
             |load_video                                                                  |
             |set gfxpayload=keep                                                         |
             |insmod gzio                                                                 |
             |linux ($root)/boot/vmlinuz-6.1.79-99.164.amzn2023.x86_64 root=UUID=0a1b2c3\\|
             |d-1111-2222-3333-444455556666 ro console=tty0 console=ttyS0,115200n8 nvme_c\\|
             |ore.io_timeout=4294967295 rd.emergency=poweroff rd.shell=0 selinux=1        |
             |initrd ($root)/boot/initramfs-6.1.79-99.164.amzn2023.x86_64.img             |
             |                                                                            |
             +----------------------------------------------------------------------------+
            """ + HELP;

    private static final String UBUNTU = """
                                         GNU GRUB  version 2.06

             ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
             ┃setparams 'Ubuntu'                                                          ┃
             ┃                                                                            ┃
             ┃        gfxmode $linux_gfx_mode                                             ┃
             ┃        if [ "${initrdfail}" = 1 ]; then                                    ┃
             ┃          echo        'linux will panic, falling back'                      ┃
             ┃          linux        /boot/vmlinuz-5.15.0-1051-aws root=PARTUUID=4986e35b \\┃
             ┃ro  console=tty1 console=ttyS0                                              ┃
             ┃          initrd        /boot/initrd.img-5.15.0-1051-aws                    ┃
             ┃        else                                                                ┃
             ┃          linux        /boot/vmlinuz-5.15.0-1051-aws root=PARTUUID=4986e35b \\┃
             ┃ro  console=tty1 console=ttyS0 panic=-1                                     ┃v
             ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            """ + HELP;

    private static final String MENU = """
                                         GNU GRUB  version 2.06

             +----------------------------------------------------------------------------+
             |*Amazon Linux (6.1.79-99.164.amzn2023.x86_64) 2023                          |
             | Amazon Linux (6.1.61-85.141.amzn2023.x86_64) 2023                          |
             +----------------------------------------------------------------------------+

                  Use the ^ and v keys to select which entry is highlighted.
                  Press enter to boot the selected OS, `e' to edit the commands
                  before booting or `c' for a command-line.
               The highlighted entry will be executed automatically in 4s.
            """;

    @Test
    void appendsToTheWholeKernelLineAndNotToItsFirstRow() {
        var screen = GrubScreen.of(AMAZON);

        assertThat(screen.kind()).isEqualTo(Kind.EDIT);
        assertThat(screen.kernelRow()).hasValue(6);
        assertThat(screen.keysToAppend(WORDS)).contains(DOWN.repeat(3) + END + WORDS);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "5,1", "6,0", "8,0", "9,-1", "10,-2", "0,3", "99,3", "-1,3"})
    void goesThereFromTheLineWhereTheCursorIs(int cursorRow, int lines) {
        var moves = lines < 0 ? UP.repeat(-lines) : DOWN.repeat(lines);

        assertThat(GrubScreen.of(AMAZON, cursorRow).keysToAppend(WORDS)).contains(moves + END + WORDS);
    }

    @Test
    void appendsToBothKernelLinesOfUbuntu() {
        var screen = GrubScreen.of(UBUNTU);

        assertThat(screen.kernelRows()).containsExactly(8, 12);
        assertThat(screen.keysToAppend(WORDS))
                .contains(DOWN.repeat(5) + END + WORDS + DOWN.repeat(3) + END + WORDS);
    }

    @Test
    void appendsToTheLastLineOfOneThatSomebodyHasDivided() {
        var divided = AMAZON.replace("|linux ($root)/boot/vmlinuz-6.1.79-99.164.amzn2023.x86_64 root=UUID=0a1b2c3\\|",
                "|linux ($root)/vmlinuz root=UUID=1 \\                                         |");

        assertThat(GrubScreen.of(divided).keysToAppend(WORDS)).contains(DOWN.repeat(4) + END + WORDS);
    }

    @ParameterizedTest
    @CsvSource({"linux16,true", "linuxefi,true", "linux,true", "linuxold,false", "#linux,false", "echo linux,false"})
    void knowsTheCommandsThatLoadALinux(String command, boolean known) {
        var screen = GrubScreen.of(AMAZON.replace("|linux (", "|" + command + " ("));

        assertThat(screen.kernelRow().isPresent()).isEqualTo(known);
        assertThat(screen.keysToAppend(WORDS).isPresent()).isEqualTo(known);
    }

    @Test
    void scrollsWhereTheKernelLineIsOutOfSight() {
        var screen = GrubScreen.of(AMAZON.replace("|linux (", "|other ("));

        assertThat(screen.keysToAppend(WORDS)).isEmpty();
        assertThat(screen.keysToScroll()).isEqualTo(DOWN.repeat(6));
    }

    @Test
    void readsTheMenuAndItsSelection() {
        var screen = GrubScreen.of(MENU);

        assertThat(screen.kind()).isEqualTo(Kind.MENU);
        assertThat(screen.selected()).contains("Amazon Linux (6.1.79-99.164.amzn2023.x86_64) 2023");
        assertThat(screen.keysToAppend(WORDS)).isEmpty();
        assertThat(screen.kernelRow()).isEmpty();
        assertThat(GrubScreen.of(MENU.replace("Use the ^ and v keys to select which entry is highlighted",
                "Use the ▲ and ▼ keys to change the selection")).kind()).isEqualTo(Kind.MENU);
    }

    @Test
    void tellsGrubsPromptsFromEverythingElse() {
        var prompt = "Minimal BASH-like line editing is supported. For the first word\n\ngrub> ";

        assertThat(GrubScreen.of(prompt).kind()).isEqualTo(Kind.COMMAND_LINE);
        assertThat(GrubScreen.of("error: unknown filesystem.\nEntering rescue mode...\ngrub rescue> ").kind())
                .isEqualTo(Kind.RESCUE);
        assertThat(GrubScreen.of("[root@web-1 ~]# linux /boot/vmlinuz").kind()).isEqualTo(Kind.NONE);
        assertThat(GrubScreen.of("").kind()).isEqualTo(Kind.NONE);
        assertThat(GrubScreen.of("$ cat notes\n|linux /vmlinuz|").keysToAppend(WORDS)).isEmpty();
    }

    @Test
    void outlivesAnyScreen() {
        var random = new Random(3);
        var letters = "|│┃\\ linux\n*^v";
        for (int i = 0; i < 500; i++) {
            var screen = new StringBuilder("Minimum Emacs-like screen editing\n");
            for (int j = 0; j < 300; j++) {
                screen.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThatCode(() -> GrubScreen.of(screen.toString(), random.nextInt(30)).keysToAppend(WORDS))
                    .doesNotThrowAnyException();
        }
        assertThat(GrubScreen.of("Minimum Emacs-like screen editing").keysToScroll()).isNotNull();
    }
}
