package dev.sallyport.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.terminal.Samples;

@Timeout(60)
final class TrustDeskTest {

    private static final String FINGERPRINT = "SHA256:pR3n0c2Zt1Yw8gV5kQm7xLJ4uH6sBdFaE9oTiWyXzA0";

    private final List<Boolean> answers = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @Test
    void trustsWhenTheButtonSaysSo() {
        var dialog = show("web-1");

        Fx.run(() -> button(dialog, "Trust and connect").fire());

        assertThat(answers).containsExactly(true);
        assertThat(dialog.isShowing()).isFalse();
    }

    @Test
    void trustsNobodyOnEnterOrSpace() {
        var dialog = show("web-1");

        press(KeyCode.ENTER, dialog);
        press(KeyCode.SPACE, dialog);

        assertThat(answers).isEmpty();
        assertThat(dialog.isShowing()).isTrue();
        Fx.run(dialog::close);
    }

    @Test
    void cancelsOnEsc() {
        var dialog = show("web-1");

        press(KeyCode.ESCAPE, dialog);

        assertThat(answers).containsExactly(false);
    }

    @Test
    void takesAnyOtherClosingForANo() {
        var dialog = show("web-1");

        Fx.run(dialog::hide);

        assertThat(answers).containsExactly(false);
    }

    @Test
    void goesAwayUnansweredWhenTheAskerIsGone() {
        var away = Fx.get(() -> desk().show(question("web-1", "ssh-ed25519"), answers::add));
        var dialog = Fx.get(TrustDeskTest::newest);

        Fx.run(away);

        assertThat(answers).isEmpty();
        assertThat(dialog.isShowing()).isFalse();
    }

    @Test
    void showsTheWholeFingerprint() {
        var dialog = show("web-1");

        var field = Fx.get(() -> (TextField) Objects.requireNonNull(dialog.getScene().lookup("#fingerprint")));

        assertThat(field.getText()).isEqualTo(FINGERPRINT);
        assertThat(field.isEditable()).isFalse();
        Fx.run(dialog::close);
    }

    @ParameterizedTest
    @MethodSource("dev.sallyport.ui.terminal.SessionWordsTest#hostileNames")
    void letsNoNameChangeWhatIsAsked(String name) {
        var words = TrustWords.of(question(name, "ssh-ed25519"), new Messages(Locale.ROOT));

        assertThat(words.title()).doesNotContain("\n", "\u202e", "\u001b").hasSizeLessThan(300);
        assertThat(words.instance()).contains("i-0a1b2c3d4e5f67890");
        assertThat(words.command()).contains("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub");
    }

    @ParameterizedTest
    @CsvSource({"ssh-rsa, rsa", "rsa-sha2-512, rsa", "ecdsa-sha2-nistp256, ecdsa", "ssh-ed25519, ed25519",
        "x; reboot, *"})
    void namesTheFileOfThatKindOfKey(String type, String kind) {
        var words = TrustWords.of(question("web-1", type), new Messages(Locale.ROOT));

        assertThat(words.command()).contains("ssh-keygen -lf /etc/ssh/ssh_host_" + kind + "_key.pub");
    }

    @Test
    void asksAboutAConsoleWithoutACommandToRunOnIt() {
        Fx.get(() -> desk().show(console(), answers::add));
        var dialog = Fx.get(TrustDeskTest::newest);

        assertThat(dialog.getTitle()).isEqualTo("Is this really the serial console of eu-central-9?");
        assertThat(dialog.getScene().lookup("#onHost").isVisible()).isFalse();
        var words = TrustWords.of(console(), new Messages(Locale.ROOT));
        assertThat(words.filed()).contains("ec2-serial-console.eu-central-9.api.aws");
        Fx.run(() -> button(dialog, "Trust and connect").fire());
        assertThat(answers).containsExactly(true);
    }

    private static Question.TrustConsole console() {
        var console = SerialEndpoint.of(new RegionName("eu-central-9"));
        return new Question.TrustConsole(Samples.instance("web-1"), console, console.host() + ":22",
                new HostKey("ssh-ed25519", FINGERPRINT));
    }

    private Stage show(String name) {
        Fx.get(() -> desk().show(question(name, "ssh-ed25519"), answers::add));
        return Fx.get(TrustDeskTest::newest);
    }

    private static Stage newest() {
        return (Stage) Window.getWindows().getLast();
    }

    private static TrustDesk desk() {
        return new TrustDesk(new Views(new Messages(Locale.ROOT)), new Theme(), Optional::empty);
    }

    private static Question.TrustHost question(String name, String type) {
        return new Question.TrustHost(Samples.instance(name), "203.0.113.7:22", new HostKey(type, FINGERPRINT));
    }

    private static Button button(Stage dialog, String text) {
        return dialog.getScene()
                .getRoot()
                .lookupAll(".button")
                .stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void press(KeyCode key, Stage dialog) {
        Fx.run(() -> {
            Node target = Objects.requireNonNullElse(dialog.getScene().getFocusOwner(), dialog.getScene().getRoot());
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
        });
    }
}
