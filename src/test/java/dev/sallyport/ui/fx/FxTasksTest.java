package dev.sallyport.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Outcome;

@Timeout(20)
class FxTasksTest {

    private final FxTasks tasks = new FxTasks();
    private final LinkedBlockingQueue<Outcome<String>> outcomes = new LinkedBlockingQueue<>();

    private record No() implements Problem {
        @Override
        public String code() {
            return "no";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void tellsTheOutcomeOnTheJavaFxThread() throws Exception {
        var there = new LinkedBlockingQueue<Boolean>();

        tasks.start("say", () -> "done", outcome -> {
            outcomes.add(outcome);
            there.add(Platform.isFxApplicationThread());
        });

        assertThat(there.take()).isTrue();
        assertThat(outcomes.take()).isEqualTo(new Outcome.Done<>("done"));
    }

    @Test
    void cancelsWhatIsUnderWayAndWhatIsStartedLaterOnceItIsClosed() throws Exception {
        var never = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        tasks.start("wait", () -> {
            started.countDown();
            never.await();
            return "woken";
        }, outcomes::add);
        started.await();

        tasks.close();

        assertThat(outcomes.take()).isEqualTo(new Outcome.Cancelled<>());
        tasks.start("fail as everything around is closed", () -> {
            never.await();
            throw new IllegalStateException("closed");
        }, outcomes::add);
        assertThat(outcomes.take()).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void workThatIgnoresInterruptsEndsAsCancelled() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var running = tasks.start("deaf", () -> {
            started.countDown();
            awaitDeaf(goOn);
            return "too late";
        }, outcomes::add);
        started.await();

        running.cancel();
        goOn.countDown();

        assertThat(outcomes.take()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void aProblemThatComesOfBeingStoppedIsNotTold() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var running = tasks.start("broken off", () -> {
            started.countDown();
            awaitDeaf(goOn);
            throw new ProblemException(new No());
        }, outcomes::add);
        started.await();

        running.cancel();
        goOn.countDown();

        assertThat(outcomes.take()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void anErrorIsACrashAndNotSilence() throws Exception {
        tasks.start("crash", () -> {
            throw new StackOverflowError("too deep");
        }, outcomes::add);

        assertThat(outcomes.take()).isInstanceOf(Outcome.Crashed.class);
    }

    @Test
    void nothingIsUnderWayAfterAThenThatThrows() throws Exception {
        var called = new CountDownLatch(1);

        quietly(() -> tasks.start("say", () -> "done", _ -> {
            called.countDown();
            throw new IllegalStateException("in then");
        }));

        called.await();
        await().until(() -> tasks.underWay() == 0);
    }

    @Test
    void theDoorKeepsTheOrder() {
        var came = new ArrayList<Integer>();
        var door = tasks.<Integer>door(came::add);

        for (int i = 0; i < 1000; i++) {
            door.accept(i);
        }

        await().until(() -> Fx.get(came::size) == 1000);
        assertThat(Fx.get(() -> List.copyOf(came))).isSorted();
    }

    @Test
    void theDoorHandsOverWhatStandsBehindSomethingThatCannotBeTaken() {
        var came = new ArrayList<Integer>();
        quietly(() -> {
            var door = tasks.<Integer>door(news -> {
                if (news == 1) {
                    throw new IllegalStateException("not this one");
                }
                came.add(news);
            });
            Fx.run(() -> List.of(0, 1, 2).forEach(door));
        });

        await().until(() -> Fx.get(() -> List.copyOf(came)).equals(List.of(0, 2)));
    }

    // The JavaFX thread prints what nobody catches; here that is meant to happen.
    private static void quietly(Runnable work) {
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {}));
        work.run();
    }

    private static void awaitDeaf(CountDownLatch latch) {
        var interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
