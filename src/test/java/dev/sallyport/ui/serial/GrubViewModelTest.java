package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.GrubScreen;
import dev.sallyport.console.GrubScreen.Kind;
import dev.sallyport.console.Milestone;
import dev.sallyport.ui.fx.Messages;

final class GrubViewModelTest {

    private static final String MENU = """
             GNU GRUB  version 2.06
             +----------------------------+
             |*Amazon Linux               |
             | Advanced options           |
             +----------------------------+
             Use the ^ and v keys to select which entry is highlighted.
            """;
    private static final String EDITOR = """
             GNU GRUB  version 2.06
             +----------------------------------------+
             |setparams 'Amazon Linux'                |
             |  linux /boot/vmlinuz root=UUID=9c9a    |
             |  initrd /boot/initramfs.img            |
             +----------------------------------------+
             Minimum Emacs-like screen editing is supported.
            """;

    private final FakeScreen screen = new FakeScreen();
    private final GrubViewModel model = new GrubViewModel(screen, new Messages(Locale.ROOT));

    @Test
    void offersToHoldTheMenu() {
        look(MENU);
        assertThat(model.kindProperty().get()).isEqualTo(Kind.MENU);
        assertThat(model.wordsProperty().get()).contains("Amazon Linux");
        assertThat(screen.log).isEmpty();

        model.hold();

        assertThat(screen.log).isEqualTo("[type " + GrubScreen.HOLD_KEY + "]");
        assertThat(model.wordsProperty().get()).startsWith("GRUB's countdown is stopped");
    }

    @Test
    void holdsItOnceByItselfWhenWished() {
        model.holdProperty().set(true);
        look(MENU);
        look(MENU);

        assertThat(screen.log).isEqualTo("[type " + GrubScreen.HOLD_KEY + "]");
    }

    @Test
    void marksTheLineToEditAndAppendsOnce() {
        look(EDITOR);
        assertThat(model.wordsProperty().get()).contains("linux /boot/vmlinuz");
        assertThat(model.appendableProperty().get()).isTrue();

        model.append();

        assertThat(screen.log).endsWith(GrubViewModel.EMERGENCY + "]").doesNotContain("\r");
        assertThat(model.appendableProperty().get()).isFalse();
        model.boot();
        assertThat(screen.log).endsWith("[type " + GrubScreen.BOOT_KEY + "]");
    }

    @Test
    void takesNoMenuForOneThatAKernelHasLeftBehind() {
        look(MENU);
        model.reached(Milestone.Kind.KERNEL);
        look(MENU + "[    0.000000] Linux version 6.1");

        assertThat(model.kindProperty().get()).isEqualTo(Kind.NONE);
        look("[    1.0] something else");
        look(MENU);
        assertThat(model.kindProperty().get()).isEqualTo(Kind.MENU);
    }

    private void look(String text) {
        screen.text = text;
        model.look();
    }
}
