package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.control.SerialAccess;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.model.InstanceState;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.serial.Check.Look;
import dev.sallyport.ui.terminal.Samples;

final class PreflightViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final FakeControl control = new FakeControl();
    private final Asking asking = new Asking();
    private final PreflightViewModel model = new PreflightViewModel(Samples.instance("web-1"), control, tasks,
            new Messages(Locale.ROOT), asking);
    private int connected;

    @Test
    void checksEverythingAtOnceAndGoesOnByItself() {
        begin();
        assertThat(tasks.names()).containsExactly("check state", "check type", "check access");
        assertThat(looks()).containsOnly(Look.PENDING);

        tasks.finishAll();

        assertThat(looks()).containsOnly(Look.GOOD);
        assertThat(connected).isEqualTo(1);
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void startsAStoppedInstanceAndConnectsOnceItRuns() {
        control.states.clear();
        control.states.add(InstanceState.STOPPED);
        begin();
        tasks.finishAll();
        assertThat(model.stuckProperty().get()).isTrue();
        assertThat(model.runningCheck().get().text()).contains("stopped");

        control.states.clear();
        control.states.addAll(List.of(InstanceState.PENDING, InstanceState.RUNNING));
        model.runningCheck().get().remedy().orElseThrow().run().run();
        tasks.finishAll();

        assertThat(control.asked).contains("START", "follow START");
        assertThat(connected).isEqualTo(1);
    }

    @Test
    void waitsForAnInstanceThatIsStarting() {
        control.states.clear();
        control.states.addAll(List.of(InstanceState.PENDING, InstanceState.RUNNING));
        begin();
        tasks.finishAll();

        assertThat(control.asked).contains("follow START").doesNotContain("START");
        assertThat(connected).isEqualTo(1);
    }

    @Test
    void turnsSerialConsolesOnAfterSayingWhatThatAffects() {
        control.access = new SerialAccess(false, SerialAccess.ManagedBy.ACCOUNT);
        begin();
        tasks.finishAll();
        model.accessCheck().get().remedy().orElseThrow().run().run();
        assertThat(control.asked).doesNotContain("enable");
        assertThat(asking.shownProperty().get().orElseThrow().text()).contains("111122223333", "eu-central-1");

        asking.answer(true);
        tasks.finishAll();

        assertThat(control.asked).contains("enable");
        assertThat(connected).isEqualTo(1);
    }

    @Test
    void offersNoSwitchThatAPolicyHolds() {
        control.access = new SerialAccess(false, SerialAccess.ManagedBy.DECLARATIVE_POLICY);
        begin();
        tasks.finishAll();

        assertThat(model.accessCheck().get().look()).isEqualTo(Look.BAD);
        assertThat(model.accessCheck().get().text()).contains("declarative policy");
        assertThat(model.accessCheck().get().remedy().orElseThrow().whyNot()).isPresent();
        assertThat(connected).isZero();
    }

    @Test
    void saysThatATypeIsNotNitroAndTriesAnywayWhenAsked() {
        control.type = new TypeSupport("t2.micro", TypeSupport.Serial.NOT_NITRO, false, TypeSupport.Picture.YES);
        begin();
        tasks.finishAll();
        assertThat(model.typeCheck().get().text()).contains("t2.micro").contains("not a Nitro type");
        assertThat(connected).isZero();

        model.tryAnyway();

        assertThat(connected).isEqualTo(1);
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void goesOnWhereAwsDoesNotLetItLook() {
        control.refuses = Optional.of(new FakeControl.Refusal("ec2:DescribeInstanceTypes"));
        begin();
        tasks.finishAll();

        assertThat(looks()).containsOnly(Look.UNKNOWN);
        assertThat(model.typeCheck().get().text()).startsWith("Could not be checked");
        assertThat(connected).isEqualTo(1);
    }

    @Test
    void doesNotConnectOnceItWasStopped() {
        begin();
        model.stop();
        tasks.finishAll();

        assertThat(connected).isZero();
    }

    private void begin() {
        model.begin(() -> connected++);
    }

    private List<Look> looks() {
        return List.of(model.runningCheck().get().look(), model.typeCheck().get().look(),
                model.accessCheck().get().look());
    }
}
