package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.control.PowerAction;
import dev.sallyport.model.InstanceState;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Samples;

final class PowerAndStatusTest {

    private final StepTasks tasks = new StepTasks();
    private final FakeControl control = new FakeControl();
    private final Asking asking = new Asking();
    private final PowerViewModel power = new PowerViewModel(Samples.instance("web-1"), control, tasks,
            new Messages(Locale.ROOT), asking);
    private final HealthViewModel health = new HealthViewModel(Samples.instance("web-1"), control, tasks);
    private int ended;

    @Test
    void startsWithoutAQuestionAndFollowsToTheEnd() {
        control.states.clear();
        control.states.addAll(List.of(InstanceState.PENDING, InstanceState.RUNNING));
        power.onEnd(() -> ended++);
        power.act(PowerAction.START);
        assertThat(power.busyProperty().get()).isTrue();

        tasks.finishAll();

        assertThat(control.asked).containsExactly("START", "follow START");
        assertThat(power.progressProperty().get()).isEqualTo("Done: the instance is running");
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void asksOnceNamingTheInstanceBeforeItTakesItDown() {
        for (var action : List.of(PowerAction.STOP, PowerAction.FORCE_STOP, PowerAction.REBOOT)) {
            power.act(action);
            assertThat(asking.shownProperty().get().orElseThrow().title()).contains("web-1");
            asking.answer(false);
        }
        assertThat(tasks.names()).isEmpty();

        power.act(PowerAction.STOP);
        asking.answer(true);
        tasks.finishAll();
        assertThat(control.asked).containsExactly("STOP", "follow STOP");
    }

    @Test
    void stopsFollowingWithoutUndoing() {
        power.act(PowerAction.START);
        power.stopFollowing();
        tasks.finishAll();

        assertThat(power.busyProperty().get()).isFalse();
        assertThat(power.progressProperty().get()).startsWith("No longer followed");
    }

    @Test
    void keepsWhatWasSeenWhileCallsAreThrottled() {
        health.first();
        tasks.finishAll();
        control.refuses = Optional.of(new FakeControl.Refusal("RequestLimitExceeded"));

        health.refresh();
        tasks.finishAll();

        assertThat(health.healthProperty().get()).hasValueSatisfying(
                seen -> assertThat(seen.instance()).isEqualTo("impaired"));
        assertThat(health.problemProperty().get()).isPresent();
        control.refuses = Optional.empty();
        health.refresh();
        assertThat(health.problemProperty().get()).isEmpty();
    }
}
