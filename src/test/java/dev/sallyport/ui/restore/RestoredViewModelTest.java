package dev.sallyport.ui.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.store.OpenTab;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.restore.RestoredFace.Phase;
import dev.sallyport.ui.terminal.Samples;

/// A remembered tab before it is connected, and all of them together.
final class RestoredViewModelTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final StepTasks tasks = new StepTasks();
    private final List<ConnectPlan> opened = new ArrayList<>();
    private final RestoredGroup group = new RestoredGroup();
    private final RestoredWords words = new RestoredWords(new Messages(Locale.ENGLISH),
            Clock.fixed(NOON, ZoneId.of("UTC")));
    private RestoredViewModel.Planning planning = tab -> Samples.plan(tab.name());

    @Test
    void asksNothingOfAwsByItself() {
        var model = model(tab("web-1"));

        assertThat(tasks.underWay()).isZero();
        assertThat(model.faceProperty().get().phase()).isEqualTo(Phase.IDLE);
        assertThat(model.faceProperty().get().heading()).startsWith("Was connected to web-1 as ubuntu until 11:58");
        assertThat(model.faceProperty().get().where()).isEqualTo("i-0a1b2c3d4e5f67890  ·  eu-central-1  ·  dev");
    }

    @Test
    void looksTheInstanceUpAndOpensItOnce() {
        var model = model(tab("web-1"));

        model.reconnect();
        model.reconnect();

        assertThat(tasks.names()).containsExactly("find i-0a1b2c3d4e5f67890");
        assertThat(model.faceProperty().get().phase()).isEqualTo(Phase.LOOKING);
        tasks.finishAll();
        assertThat(opened).hasSize(1);
    }

    @Test
    void saysThatTheInstanceIsGoneAndCanBeTriedAgain() {
        planning = tab -> {
            throw new ProblemException(new RestoreProblem.Gone(tab));
        };
        var model = model(tab("web-1"));

        model.reconnect();
        tasks.finishAll();

        var face = model.faceProperty().get();
        assertThat(face.phase()).isEqualTo(Phase.IDLE);
        assertThat(face.problem().orElseThrow().title()).isEqualTo("The instance is gone");
        assertThat(face.problem().orElseThrow().text()).contains("i-0a1b2c3d4e5f67890").contains("eu-central-1");
        model.reconnect();
        assertThat(model.faceProperty().get().problem()).isEmpty();
    }

    @Test
    void saysThatItIsAFaultOfOursIfItIs() {
        planning = _ -> {
            throw new IllegalStateException("boom");
        };
        var model = model(tab("web-1"));

        model.reconnect();
        tasks.finishAll();

        assertThat(model.faceProperty().get().problem()).isPresent();
        assertThat(opened).isEmpty();
    }

    @Test
    void isIdleAgainWhenTheSearchIsCancelled() {
        var model = model(tab("web-1"));
        model.reconnect();

        model.cancel();
        tasks.finishAll();

        assertThat(model.faceProperty().get().phase()).isEqualTo(Phase.IDLE);
        assertThat(model.faceProperty().get().problem()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void opensNothingOnceItsTabIsClosed() {
        var model = model(tab("web-1"));
        model.reconnect();

        model.close();
        tasks.finishAll();
        model.reconnect();

        assertThat(opened).isEmpty();
        assertThat(tasks.underWay()).isZero();
    }

    @Test
    void reconnectsAllAFewAtATime() {
        var models = IntStream.range(0, 200).mapToObj(n -> model(tab("web-" + n))).toList();

        group.reconnectAll();

        assertThat(tasks.underWay()).isEqualTo(RestoredGroup.AT_A_TIME);
        assertThat(models.getLast().faceProperty().get().phase()).isEqualTo(Phase.WAITING);
        tasks.finishNext();
        assertThat(tasks.underWay()).isEqualTo(RestoredGroup.AT_A_TIME);
        tasks.finishAll();
        assertThat(opened).hasSize(200);
        assertThat(opened.getLast().instance().name()).isEqualTo("web-199");
    }

    @Test
    void aRefusalKeepsNoOtherTabBack() {
        planning = tab -> {
            throw new ProblemException(new RestoreProblem.Gone(tab));
        };
        var models = IntStream.range(0, 9).mapToObj(n -> model(tab("web-" + n))).toList();

        group.reconnectAll();
        tasks.finishAll();

        assertThat(models).allMatch(model -> model.faceProperty().get().problem().isPresent());
    }

    @Test
    void aTabThatWaitsCanBeTakenOut() {
        var models = IntStream.range(0, 6).mapToObj(n -> model(tab("web-" + n))).toList();
        group.reconnectAll();

        models.get(5).cancel();
        tasks.finishAll();

        assertThat(opened).hasSize(5);
    }

    // Yesterday; a clock that was set back; and two that nobody can mean.
    @ParameterizedTest
    @CsvSource({"2026-11-20T11:58:00Z, until 11:58", "2026-11-19T23:59:00Z, until Nov 19",
        "2026-11-20T12:30:00Z, until Nov 20", "2031-01-01T00:00:00Z, until Jan 1", "0001-01-01T00:00:00Z, until Jan 1"})
    void leavesTheDateOutOnlyToday(String until, String said) {
        assertThat(words.heading(tab("web-1", until))).contains(said);
    }

    @Test
    void tellsASerialConsoleThatNeverOpened() {
        var serial = new OpenTab("i-0a1b2c3d4e5f67890", "dev", "eu-central-1", "db", "i-0a1b2c3d4e5f67890.port0",
                "ed25519", false, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());

        assertThat(words.heading(serial)).isEqualTo("Was not yet on the serial console of db");
        assertThat(words.title(serial)).isEqualTo("db · serial");
    }

    @Test
    void showsNoControlCharacterOfAName() {
        var hostile = tab("\u001b]0;x\u0007\u202Eevil\n" + "x".repeat(300));

        for (var shown : List.of(words.title(hostile), words.heading(hostile))) {
            assertThat(shown.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202E)).isTrue();
        }
        assertThat(words.title(hostile)).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void callsATabWithoutANameByItsId() {
        assertThat(words.title(tab(" "))).isEqualTo("i-0a1b2c3d4e5f67890");
    }

    private RestoredViewModel model(OpenTab tab) {
        var model = new RestoredViewModel(tab, one -> planning.plan(one), tasks, words);
        model.use(plan -> {
            opened.add(plan);
            group.remove(model);
        }, group::go);
        group.add(model);
        return model;
    }

    static OpenTab tab(String name) {
        return tab(name, "2026-11-20T11:58:00Z");
    }

    private static OpenTab tab(String name, String until) {
        return new OpenTab("i-0a1b2c3d4e5f67890", "dev", "eu-central-1", name, "ubuntu", "ed25519", false, false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Instant.parse(until)));
    }
}
