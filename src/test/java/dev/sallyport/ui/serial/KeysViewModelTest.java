package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.Sac;
import dev.sallyport.console.SafeReboot;
import dev.sallyport.console.SysRq;
import dev.sallyport.console.SysRqSender;
import dev.sallyport.console.Transcript;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.Samples;

final class KeysViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final Transcript transcript = new Transcript();
    private final FakeSession session = new FakeSession(_ -> {});
    private final FakeScreen screen = new FakeScreen();
    private final Asking asking = new Asking();
    private final Port port = new Port();
    private final Messages messages = new Messages(Locale.ROOT);
    private final Names names = new Names(Samples.instance("web-1"));
    private final SysRqSender sender = new SysRqSender(port, transcript);
    private final KeysViewModel model = new KeysViewModel(names, port, screen, sender, tasks, messages, asking);
    private final SafeRebootViewModel reboot = new SafeRebootViewModel(names, port, new SafeReboot(sender), tasks,
            messages, asking);

    {
        port.use(session);
        port.open(true);
    }

    @Test
    void sendsABreakOfTheLengthThatServersTake() {
        model.sendBreak();
        tasks.finishAll();

        assertThat(session.breaks()).singleElement().satisfies(length -> assertThat(length).hasMillis(750));
        assertThat(model.resultProperty().get()).isEqualTo("BREAK was sent.");
    }

    @Test
    void saysThatTheServerRefusedTheBreak() {
        session.refuseBreaks();
        model.sendBreak();
        tasks.finishAll();
        assertThat(model.resultProperty().get()).isEqualTo("The server refused the BREAK.");

        model.send(SysRq.SYNC);
        tasks.finishAll();
        assertThat(model.resultProperty().get()).startsWith("Sync: the server refused the BREAK");
        assertThat(session.written()).isEmpty();
    }

    @Test
    void asksOnceNamingTheInstanceBeforeItEndsTheSystem() {
        model.send(SysRq.REBOOT);

        assertThat(asking.shownProperty().get().orElseThrow().title()).isEqualTo("Reboot web-1 at once?");
        assertThat(tasks.names()).isEmpty();
        asking.answer(false);
        assertThat(tasks.names()).isEmpty();
        model.send(SysRq.REBOOT);
        asking.answer(true);
        assertThat(tasks.names()).containsExactly("SysRq b");
        assertThat(asking.shownProperty().get()).isEmpty();
    }

    @Test
    void hasWordsForEverySysRqAndAQuestionForEveryDangerousOne() {
        for (var key : SysRq.values()) {
            assertThat(model.name(key)).isNotBlank();
            if (key.dangerous()) {
                model.send(key);
                assertThat(asking.shownProperty().get().orElseThrow().title()).contains("web-1");
            }
        }
    }

    @Test
    void tellsWhatTheKernelAnswered() {
        session.onNews(() -> {});
        answer("h", "sysrq: HELP : loglevel(0-9) reboot(b)");

        model.send(SysRq.HELP);
        tasks.finishAll();

        assertThat(model.resultProperty().get()).isEqualTo("Help: the kernel has answered.");
    }

    @Test
    void rebootsSafelyStepByStep() {
        answer("s", "sysrq: Emergency Sync\r\nEmergency Sync complete");
        answer("u", "sysrq: Emergency Remount R/O\r\nEmergency Remount complete");
        answer("b", "sysrq: Resetting");
        reboot.start();
        asking.answer(true);
        tasks.finishAll();

        assertThat(reboot.stepsProperty().get()).containsOnlyKeys(SafeReboot.Phase.values())
                .allSatisfy((_, state) -> assertThat(state).isEqualTo(SafeReboot.State.DONE));
        assertThat(reboot.words(SafeReboot.Phase.SYNC)).isEqualTo("done");
        assertThat(reboot.resultProperty().get()).isEqualTo("The machine starts anew.");
    }

    @Test
    void asksWhetherToGoOnWhereTheKernelDoesNotObey() {
        answer("s", "sysrq: This sysrq operation is disabled.");
        answer("u", "sysrq: Emergency Remount R/O\r\nEmergency Remount complete");
        answer("b", "sysrq: Resetting");
        reboot.start();
        asking.answer(true);
        tasks.finishAll();
        assertThat(session.written()).isEqualTo("s");
        assertThat(asking.shownProperty().get().orElseThrow().yes()).isEqualTo("Go on with \"Remount read-only\"");

        asking.answer(true);
        tasks.finishAll();

        assertThat(session.written()).isEqualTo("sub");
    }

    @Test
    void pressesTheKeysOfSacAndAsksBeforeItEndsWindows() {
        model.press(Sac.COMMAND_PROMPT);
        assertThat(screen.log).isEqualTo("[type cmd\r]");

        model.press(Sac.RESTART);
        assertThat(screen.log).doesNotContain("restart");
        assertThat(asking.shownProperty().get().orElseThrow().title()).isEqualTo("Run restart on web-1?");
        asking.answer(true);
        assertThat(screen.log).endsWith("[type restart\r]");
    }

    @Test
    void typesTheSizeWithoutEnter() {
        model.typeSize();

        assertThat(screen.log).isEqualTo("[paste stty rows 24 cols 80]");
    }

    @Test
    void sendsNothingWhileTheConsoleIsNotOpen() {
        port.open(false);
        model.sendBreak();

        assertThat(tasks.names()).isEmpty();
    }

    // Whoever reads the line would put it into the transcript.
    private void answer(String letter, String words) {
        session.onWritten(letter, () -> {
            var said = (words + "\r\n").getBytes(StandardCharsets.UTF_8);
            transcript.append(said, said.length);
        });
    }
}
