package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Addresses;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;

final class SessionViewModelTest {

    private final StoppedClock clock = new StoppedClock();
    private final StepTasks tasks = new StepTasks();
    private final List<FakeSession> sessions = new ArrayList<>();
    private final List<ConnectPlan> plans = new ArrayList<>();
    private FakeSession.Script script = FakeSession::goWell;

    @Test
    void showsTheWayUntilThereIsAPrompt() {
        var model = connecting();
        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.CONNECTING);
        assertThat(model.faceProperty().get().status()).isEqualTo("Connecting to web-1");

        tasks.finishAll();

        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.OPEN);
        assertThat(model.faceProperty().get().promptIn(new Messages(Locale.ENGLISH))).isEqualTo("612 ms");
    }

    @Test
    void countsTheSecondsAsTheClockGoesOn() {
        var model = open();
        assertThat(model.faceProperty().get().keyText()).isEqualTo("Key valid for 60 more seconds");

        pass(model, 18_000);
        assertThat(model.faceProperty().get().keyText()).isEqualTo("Key valid for 42 more seconds");

        pass(model, 41_500);
        assertThat(model.faceProperty().get().keyText()).isEqualTo("Key valid for 1 more second");
    }

    @Test
    void saysOnceThatTheKeyHasExpired() {
        var model = open();

        pass(model, 60_000);
        assertThat(model.faceProperty().get().notice()).isEqualTo("Key expired – your session is not affected");

        pass(model, 8_000);
        assertThat(model.faceProperty().get().notice()).isEmpty();
        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.OPEN);
    }

    @Test
    void showsThatANewKeyIsPushedWhenTheFirstDiedBeforeTheLogin() {
        script = session -> {
            session.become(new SessionState.PushingKey());
            session.push(Samples.NOON, 1);
        };
        var model = connecting();
        tasks.finishAll();

        pass(model, 61_000);
        assertThat(model.faceProperty().get().notice()).isEqualTo("Key expired before the login – pushing a new one");

        sessions.getFirst().push(clock.instant(), 2);
        assertThat(model.faceProperty().get().notice()).isEmpty();
        assertThat(model.faceProperty().get().keyNumber()).isEqualTo("key 2");
        assertThat(model.faceProperty().get().countdown().seconds()).isEqualTo(60);
    }

    @Test
    void reconnectsWithTheSamePlanAndPartsTheTexts() {
        var model = open();
        end(new EndReason.ConnectionLost("no answer for 30 s"));
        assertThat(model.faceProperty().get().banner()).isEqualTo("The connection to web-1 was lost.");
        assertThat(model.faceProperty().get().bannerDetail()).isEqualTo("no answer for 30 s");

        model.reconnect();
        assertThat(model.separator()).startsWith("reconnected at 12:00");
        tasks.finishAll();

        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.OPEN);
        assertThat(sessions).hasSize(2);
        assertThat(plans.getFirst()).isEqualTo(plans.getLast());
    }

    @Test
    void typesTheGuisesCommandIntoEachShellThatOpens() {
        var model = guised(Samples.plan("web-1"), "cd /srv");
        model.connect();
        tasks.finishAll();

        assertThat(sessions.getFirst().written()).isEqualTo("cd /srv\r");
        assertThat(model.typedProperty().get()).isEqualTo("cd /srv");
        sessions.getFirst().push(Samples.NOON, 2);
        tasks.finishAll();
        assertThat(sessions.getFirst().written()).isEqualTo("cd /srv\r");

        end(new EndReason.ExitStatus(0));
        model.reconnectAs("ubuntu");
        assertThat(model.typedProperty().get()).isEmpty();
        tasks.finishAll();

        assertThat(sessions.getLast().written()).isEqualTo("cd /srv\r");
        assertThat(model.guise().colour()).hasValue("red");
    }

    @Test
    void typesNothingIntoAShellThatDidNotOpen() {
        script = session -> session.become(new SessionState.Failed(Samples.authRefused()));
        var model = guised(Samples.plan("web-1"), "cd /srv");
        model.connect();
        tasks.finishAll();

        assertThat(sessions.getFirst().written()).isEmpty();
    }

    @Test
    void typesNothingIntoASerialConsole() {
        var shell = Samples.plan("web-1");
        var serial = (Proposal.Ready) new SerialPlanner(Addresses.ofTheInternet()).propose(shell.instance(),
                KeyType.ED25519);
        guised(serial.plan(), "cd /srv").connect();
        tasks.finishAll();

        assertThat(sessions.getFirst().written()).isEmpty();
    }

    private SessionViewModel guised(ConnectPlan plan, String command) {
        return new SessionViewModel(plan,
                new Guise(Optional.empty(), Optional.of("red"), Optional.empty(), Optional.of(command)), (_, _, _) -> {
                    sessions.add(new FakeSession(script));
                    return sessions.getLast();
                }, tasks, clock, new Messages(Locale.ENGLISH));
    }

    @Test
    void doesNotReconnectWhileThereIsASession() {
        var model = open();

        model.reconnect();

        assertThat(sessions).hasSize(1);
    }

    @Test
    void stopsTheOpeningAtOnceAndOffersToConnectAgain() {
        var model = connecting();

        model.cancel();
        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.STOPPED);
        assertThat(sessions.getFirst().closed()).isTrue();
        tasks.finishAll();
        assertThat(model.troubleProperty().get()).isEmpty();

        model.reconnect();
        assertThat(model.separator()).isEmpty();
        tasks.finishAll();
        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.OPEN);
    }

    @Test
    void doesNotCancelAnOpenSession() {
        var model = open();

        model.cancel();

        assertThat(sessions.getFirst().closed()).isFalse();
    }

    @Test
    void showsTheProblemThatTheSessionFailedWith() {
        script = session -> session.become(new SessionState.Failed(Samples.authRefused()));
        var model = connecting();
        sessions.getFirst().push(Samples.NOON, 1);
        sessions.getFirst().step(Step.LOGIN, "ec2-user", 240, 130, Timing.Outcome.FAILED);

        tasks.finishAll();

        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.FAILED);
        assertThat(report(model).anotherUser()).isTrue();
        assertThat(report(model).words().title()).isEqualTo("The host refused the key");
        assertThat(report(model).forClipboard()).contains("i-0a1b2c3d4e5f67890", "eu-central-1",
                "5d3c4f0e-6a0b-4f5d-9d3e-2f1a7c9b8e10", "LOGIN", "130 ms");
    }

    @Test
    void showsAFaultOfOursWithItsCode() {
        script = _ -> {
            throw new IllegalStateException("boom");
        };
        var model = connecting();

        tasks.finishAll();

        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.CRASHED);
        assertThat(model.troubleProperty().get()).hasValueSatisfying(trouble -> assertThat(trouble)
                .isInstanceOfSatisfying(Trouble.Fault.class,
                        fault -> assertThat(fault.report().code()).startsWith("SP-")));
        assertThat(sessions.getFirst().closed()).isTrue();
    }

    @Test
    void connectsAsAnotherUserIfAwsTakesTheName() {
        script = session -> session.become(new SessionState.Failed(Samples.authRefused()));
        var model = connecting();
        tasks.finishAll();

        assertThat(model.reconnectAs("no such user")).isPresent();
        assertThat(sessions).hasSize(1);

        assertThat(model.reconnectAs("ubuntu")).isEmpty();
        assertThat(plans.getLast().user().name()).isEqualTo("ubuntu");
    }

    @Test
    void closesItsSessionAndRingsNoMore() {
        var model = open();
        var rung = new ArrayList<Optional<Duration>>();
        model.show(true, true);
        model.useAlarm(rung::add);
        assertThat(rung.getLast()).isPresent();

        model.close();

        assertThat(sessions.getFirst().closed()).isTrue();
        assertThat(rung.getLast()).isEmpty();
    }

    @Test
    void ignoresNewsOfASessionThatWasReplaced() {
        var model = open();
        end(new EndReason.ExitStatus(0));
        model.reconnect();
        tasks.finishAll();

        sessions.getFirst().become(new SessionState.Failed(Samples.authRefused()));

        assertThat(model.faceProperty().get().mood()).isEqualTo(Mood.OPEN);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    private SessionViewModel connecting() {
        var model = new SessionViewModel(Samples.plan("web-1"), (plan, _, _) -> {
            plans.add(plan);
            sessions.add(new FakeSession(script));
            return sessions.getLast();
        }, tasks, clock, new Messages(Locale.ROOT));
        model.connect();
        return model;
    }

    private SessionViewModel open() {
        var model = connecting();
        tasks.finishAll();
        return model;
    }

    private void end(EndReason reason) {
        sessions.getLast().become(new SessionState.Ended(reason, clock.instant()));
    }

    private void pass(SessionViewModel model, long millis) {
        clock.pass(Duration.ofMillis(millis));
        model.tick();
    }

    private static dev.sallyport.ui.problem.ProblemReport report(SessionViewModel model) {
        return model.troubleProperty().get().map(trouble -> ((Trouble.Refused) trouble).report()).orElseThrow();
    }
}
