package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;

class TurnsTest {

    private final StepTasks tasks = new StepTasks();
    private final Turns turns = new Turns();
    private final List<FakeSession> sessions = new ArrayList<>();
    private FakeSession.Script script = FakeSession::goWell;

    @Test
    void letsFourConnectAndTheNextWhenOneIsThrough() {
        var models = opened(6);

        assertThat(tasks.names()).hasSize(Turns.AT_ONCE);
        assertEquals(2, turns.queuedProperty().get());
        assertEquals("Waits for its turn", models.getLast().faceProperty().get().status());

        tasks.finishNext();

        assertEquals(1, turns.queuedProperty().get());
        tasks.finishAll();
        assertThat(models).allMatch(model -> model.faceProperty().get().mood() == Mood.OPEN);
    }

    @Test
    void goesOnAfterOneThatFailed() {
        script = session -> session.become(new SessionState.Failed(Samples.noAnswer()));
        var models = opened(9);

        tasks.finishAll();

        assertThat(models).allMatch(model -> model.faceProperty().get().mood() == Mood.FAILED);
        assertEquals(0, turns.queuedProperty().get());
    }

    @Test
    void takesNoTurnWhileTheUserIsAskedAboutAHost() {
        script = session -> {
            session.become(new SessionState.PushingKey());
            session.step(Step.TRUST, "203.0.113.7:22", 0, -1, Timing.Outcome.RUNNING);
        };
        opened(9);

        tasks.finishAll();

        assertEquals(0, turns.queuedProperty().get());
        assertThat(sessions).allMatch(session -> session.state() instanceof SessionState.PushingKey);
    }

    @Test
    void stopsThoseWhoseTurnHasNotCome() {
        var models = opened(7);

        turns.stop();
        tasks.finishAll();

        assertThat(models.subList(0, 4)).allMatch(model -> model.faceProperty().get().mood() == Mood.OPEN);
        assertThat(models.subList(4, 7)).allMatch(model -> model.faceProperty().get().mood() == Mood.STOPPED);
    }

    @Test
    void leavesOutATabThatWasClosedBeforeItsTurn() {
        var models = opened(6);

        models.get(4).close();
        tasks.finishAll();

        assertThat(models.get(4).faceProperty().get().mood()).isEqualTo(Mood.STOPPED);
        assertThat(models.get(5).faceProperty().get().mood()).isEqualTo(Mood.OPEN);
    }

    private List<SessionViewModel> opened(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> {
            var model = new SessionViewModel(Samples.plan("web-" + i), (_, _, _) -> {
                sessions.add(new FakeSession(script));
                return sessions.getLast();
            }, tasks, new StoppedClock(), new Messages(Locale.ENGLISH));
            model.useGate(connect -> turns.take(model, connect));
            model.connect();
            return model;
        }).toList();
    }
}
