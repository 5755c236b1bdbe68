package dev.sallyport.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.RegionName;
import dev.sallyport.transport.ShellChannel;
import dev.sallyport.transport.ShellEnd;

@Timeout(20)
class TerminalSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final TerminalSession session = new TerminalSession(instance(), new TerminalSize(80, 24),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final FakeShell shell = new FakeShell("last words");

    @Test
    void waitsWithReadingUntilItIsOpen() throws Exception {
        var read = async(() -> session.read(new byte[4]));
        assertFalse(read.isDone());

        open();

        assertEquals(4, read.get());
    }

    @Test
    void readsTheLastByteAfterItsEndAndThenNothing() throws Exception {
        open();
        shell.end.accept(new ShellEnd.Exited(3));

        assertEquals(new SessionState.Ended(new EndReason.ExitStatus(3), NOW), session.state());
        var buffer = new byte[100];
        assertEquals("last words", new String(buffer, 0, session.read(buffer), UTF_8));
        assertEquals(-1, session.read(buffer));
    }

    @Test
    void hasNothingToReadWhenItFailed() throws Exception {
        var read = async(() -> session.read(new byte[4]));
        session.become(new SessionState.PushingKey());
        session.become(new SessionState.Ended(new EndReason.Crashed(), NOW));

        assertEquals(-1, read.get());
        assertThrows(IOException.class, () -> session.write(new byte[1]));
    }

    @Test
    void closesAShellThatOpensAfterTheUserHasClosedTheSession() {
        session.become(new SessionState.PushingKey());
        session.become(new SessionState.LoggingIn());
        session.close();

        assertFalse(session.openUpon(shell));
        assertEquals(0, shell.closed.getCount());
        assertEquals(new SessionState.Ended(new EndReason.ClosedByUser(), NOW), session.state());
    }

    @Test
    void keepsTheUsersCloseAsItsReasonWhenTheShellEndsBecauseOfIt() throws Exception {
        open();
        session.close();
        session.close();
        shell.end.accept(new ShellEnd.Lost("socket closed"));

        assertEquals(new SessionState.Ended(new EndReason.ClosedByUser(), NOW), session.state());
        shell.closed.await();
    }

    @Test
    void stopsWhateverOpensItWhenItIsClosedOnce() {
        var stops = new ArrayList<String>();
        session.onClose(() -> stops.add("stop"));
        session.close();
        session.close();

        assertEquals(List.of("stop"), stops);
    }

    @Test
    void stopsAtOnceWhatBeginsToOpenAClosedSession() {
        session.close();
        var stops = new ArrayList<String>();
        session.onClose(() -> stops.add("stop"));

        assertEquals(List.of("stop"), stops);
    }

    @Test
    void opensWithTheSizeWantedLast() {
        session.resize(100, 30);

        assertEquals(new TerminalSize(100, 30), session.size());
    }

    @Test
    void tellsTheShellASizeThatCameWhileItOpened() throws Exception {
        session.size();
        session.resize(132, 43);
        open();

        assertEquals("132x43", shell.sizes.take());
    }

    @Test
    void skipsSizesThatAreOutOfDateBeforeTheyAreTold() throws Exception {
        open();
        session.resize(81, 24);
        shell.resizing.await();
        session.resize(82, 24);
        session.resize(83, 24);
        session.resize(84, 24);
        shell.mayResize.countDown();

        assertEquals("81x24", shell.sizes.take());
        assertEquals("84x24", shell.sizes.take());
        assertThat(shell.sizes).isEmpty();
    }

    static Stream<Arguments> ends() {
        return Stream.of(Arguments.of(new ShellEnd.Exited(0), new EndReason.ExitStatus(0)),
                Arguments.of(new ShellEnd.Killed("KILL"), new EndReason.Signal("KILL")),
                Arguments.of(new ShellEnd.Closed("bye"), new EndReason.RemoteClosed("bye")),
                Arguments.of(new ShellEnd.Lost("reset"), new EndReason.ConnectionLost("reset")),
                Arguments.of(new ShellEnd.ClosedHere(), new EndReason.ClosedByUser()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endsForTheReasonTheShellGives(ShellEnd end, EndReason reason) {
        open();
        shell.end.accept(end);

        assertEquals(new SessionState.Ended(reason, NOW), session.state());
    }

    static Stream<Arguments> lateEnds() {
        return Stream.of(Arguments.of(new ShellEnd.Exited(0), new EndReason.HourOver()),
                Arguments.of(new ShellEnd.Killed("HUP"), new EndReason.HourOver()),
                Arguments.of(new ShellEnd.Closed("bye"), new EndReason.HourOver()),
                Arguments.of(new ShellEnd.Lost("reset"), new EndReason.ConnectionLost("reset")),
                Arguments.of(new ShellEnd.ClosedHere(), new EndReason.ClosedByUser()));
    }

    @ParameterizedTest
    @MethodSource("lateEnds")
    void isOverAfterItsHourOnlyIfTheFarSideEndedIt(ShellEnd end, EndReason reason) {
        var hour = Optional.of(Duration.ofHours(1));

        assertEquals(reason, new Ending(NOW, hour).of(end, NOW.plusSeconds(3570)));
        assertThat(new Ending(NOW, hour).of(end, NOW.plusSeconds(3569))).isNotEqualTo(new EndReason.HourOver());
        assertThat(new Ending(NOW, Optional.empty()).of(end, NOW.plusSeconds(9999)))
                .isNotEqualTo(new EndReason.HourOver());
    }

    @Test
    void sendsABreakOnlyWhileItIsOpen() throws Exception {
        assertThrows(IOException.class, () -> session.sendBreak(Duration.ofMillis(500)));
        open();
        assertTrue(session.sendBreak(Duration.ofMillis(500)));
        shell.end.accept(new ShellEnd.Closed(""));

        assertThrows(IOException.class, () -> session.sendBreak(Duration.ofMillis(500)));
        assertThat(shell.breaks).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void forgetsTheStepsOfATryAndLetsNoneOfItsTimersEndAnother() {
        var old = session.begin(Step.PUSH, "one");
        session.startOver();
        var fresh = session.begin(Step.PUSH, "two");
        old.done();

        assertThat(session.timeline().timings()).singleElement().satisfies(timing -> {
            assertEquals("two", timing.what());
            assertEquals(Timing.Outcome.RUNNING, timing.outcome());
        });
        fresh.done();
        assertEquals(Timing.Outcome.DONE, session.timeline().latest(Step.PUSH).orElseThrow().outcome());
    }

    @Test
    void countsTheSecondsThatAKeyHasLeft() {
        var key = new PushedKey(NOW, NOW.plusSeconds(60), "req", "SHA256:x", 1);

        assertEquals(Duration.ofSeconds(15), key.left(NOW.plusSeconds(45)));
        assertEquals(Duration.ZERO, key.left(NOW.plusSeconds(61)));
    }

    @Test
    void keepsTheFirstOutcomeOfAStepAndTellsIt() {
        var news = new ArrayList<Timing.Outcome>();
        session.onNews(() -> news.add(session.timeline().timings().getLast().outcome()));
        var timer = session.begin(Step.CONNECT, "203.0.113.7:22");
        timer.done();
        timer.failed();

        assertEquals(List.of(Timing.Outcome.RUNNING, Timing.Outcome.DONE), news);
        assertTrue(session.timeline().latest(Step.CONNECT).orElseThrow().took().isPresent());
    }

    private void open() {
        session.become(new SessionState.PushingKey());
        session.become(new SessionState.LoggingIn());
        assertTrue(session.openUpon(shell));
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static CompletableFuture<Integer> async(Reading reading) {
        var result = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(reading.read());
            } catch (IOException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static Instance instance() {
        return new Instance(new InstanceId("i-0a1b2c3d4e5f67890"), "dev", new RegionName("eu-central-1"),
                "123456789012", InstanceState.RUNNING, Map.of("Name", "web-1"), "t3.micro", "eu-central-1a",
                Optional.of("203.0.113.7"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                "ami-1", Optional.empty(), "Linux/UNIX", "x86_64", NOW, Optional.empty(), Optional.empty(), List.of(),
                "", false);
    }

    private static final class FakeShell implements ShellChannel {
        private final InputStream out;
        private final CountDownLatch closed = new CountDownLatch(1);
        private final CountDownLatch resizing = new CountDownLatch(1);
        private final CountDownLatch mayResize = new CountDownLatch(1);
        private final List<Duration> breaks = new ArrayList<>();
        private final LinkedBlockingQueue<String> sizes = new LinkedBlockingQueue<>();
        private Consumer<ShellEnd> end = _ -> {};

        FakeShell(String text) {
            out = new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Override
        public int read(byte[] into) throws IOException {
            return out.read(into);
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public boolean sendBreak(Duration length) {
            return breaks.add(length);
        }

        @Override
        public void resize(int columns, int rows) throws IOException {
            resizing.countDown();
            sizes.add(columns + "x" + rows);
            try {
                if (columns == 81) {
                    mayResize.await();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void onEnd(Consumer<ShellEnd> listener) {
            end = listener;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
