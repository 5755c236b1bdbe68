package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.Milestone;
import dev.sallyport.console.Milestone.Kind;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.StoppedClock;

final class BootViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final FakeControl control = new FakeControl();
    private final FakeScreen screen = new FakeScreen();
    private final StoppedClock clock = new StoppedClock();
    private final Asking asking = new Asking();
    private final BootViewModel model = new BootViewModel(Samples.instance("web-1"), control, screen, clock, tasks,
            new Messages(Locale.ROOT), asking);
    private int attached;

    @Test
    void rebootsOnceAskedAndFollowsToTheLoginPrompt() {
        model.attached(true);
        model.watch();
        assertThat(asking.shownProperty().get().orElseThrow().title()).contains("web-1");
        asking.answer(true);
        tasks.finishAll();
        assertThat(control.asked).containsExactly("REBOOT");

        reach(Kind.SHUTDOWN, 2, 10);
        reach(Kind.KERNEL, 4, 12);
        reach(Kind.LOGIN_PROMPT, 30, 60);

        assertThat(model.statusProperty().get()).isEqualTo("Login prompt after 36.0 s");
        assertThat(model.watchingProperty().get()).isFalse();
        assertThat(model.marks()).extracting(Mark::since)
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(36));
    }

    @Test
    void waitsForTheConsoleBeforeItReboots() {
        model.onAttach(() -> attached++);
        model.watch();
        asking.answer(true);
        assertThat(attached).isEqualTo(1);
        assertThat(control.asked).isEmpty();
        assertThat(model.statusProperty().get()).startsWith("Waiting for the console");

        model.attached(true);
        tasks.finishAll();

        assertThat(control.asked).containsExactly("REBOOT");
    }

    @Test
    void saysThatABootDidNotComeThrough() {
        model.attached(true);
        model.watch();
        asking.answer(true);
        tasks.finishAll();
        reach(Kind.EMERGENCY, 90, 40);

        assertThat(model.statusProperty().get()).isEqualTo("The boot stopped: Emergency mode");
    }

    @Test
    void givesUpWatchingWhenEc2RefusesTheReboot() {
        control.refuses = java.util.Optional.of(new FakeControl.Refusal("no"));
        model.attached(true);
        model.watch();
        asking.answer(true);
        tasks.finishAll();

        assertThat(model.problemProperty().get()).isPresent();
        assertThat(model.watchingProperty().get()).isFalse();
    }

    @Test
    void countsEachBootFromItsOwnBeginning() {
        reach(Kind.FIRMWARE, 0, 1);
        reach(Kind.LOGIN_PROMPT, 20, 50);
        reach(Kind.FIRMWARE, 100, 70);
        reach(Kind.KERNEL, 3, 75);

        assertThat(model.marks()).extracting(Mark::since)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(3));
    }

    @Test
    void jumpsToTheLineOfAMark() {
        reach(Kind.KERNEL, 1, 42);
        model.jump(model.marks().getFirst());

        assertThat(screen.log).isEqualTo("[to 42 kernel]");
    }

    private void reach(Kind kind, long seconds, long line) {
        clock.pass(Duration.ofSeconds(seconds));
        model.reached(new Milestone(kind, kind.name().toLowerCase(Locale.ROOT), clock.instant(), 0), line);
    }
}
