package dev.sallyport.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sallyport.terminal.engine.Mode;

class TerminalViewTest {

    private final FakeHost host = new FakeHost();
    private final List<Optional<IOException>> ends = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger bells = new AtomicInteger();
    private Optional<TerminalView> made = Optional.empty();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @BeforeEach
    void open() throws Exception {
        made = Optional.of(FxToolkit.get(() -> {
            var view = new TerminalView(TerminalLook.DARK);
            var stage = new Stage();
            stage.setScene(new Scene(view));
            stage.show();
            view.onEnded(ends::add);
            view.onBell(bells::incrementAndGet);
            view.attach(host);
            return view;
        }));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(() -> {
            view().detach();
            view().getScene().getWindow().hide();
        });
    }

    private TerminalView view() {
        return made.orElseThrow();
    }

    private void shows(String text) throws Exception {
        var visible = text.replaceAll("\033\\][^\007]*\007|\033\\[[0-9;?]*[a-zA-Z]|\033\\[[0-9]*$|^2m|\007", "");
        var last = visible.strip().lines().reduce("", (_, line) -> line);
        host.print(text);
        Awaitility.await().until(() -> view().screenText().contains(last));
        FxToolkit.run(view()::paintNow);
    }

    private void mouse(EventType<MouseEvent> type, double column, double row, int clicks, boolean alt)
            throws Exception {
        FxToolkit.run(() -> {
            double x = Surface.PADDING + column * view().cellWidth();
            double y = Surface.PADDING + (row + 0.5) * view().lineHeight();
            Event.fireEvent(view(),
                    new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, clicks, false, false, alt, false,
                            true, false, false, false, false, true, new PickResult(view(), x, y)));
        });
    }

    private String drag(double fromColumn, double fromRow, double toColumn, double toRow, boolean alt)
            throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, fromColumn, fromRow, 1, alt);
        mouse(MouseEvent.MOUSE_DRAGGED, toColumn, toRow, 1, alt);
        mouse(MouseEvent.MOUSE_RELEASED, toColumn, toRow, 1, alt);
        return FxToolkit.get(view()::selectedText);
    }

    private void expect(String bytes) {
        Awaitility.await().untilAsserted(() -> assertEquals(bytes, host.typed()));
    }

    @Test
    void showsWhatTheHostPrintsAndTellsItsSizeOnce() throws Exception {
        shows("hello");

        assertEquals("hello", FxToolkit.get(() -> view().queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertEquals(List.of("80x24"), host.sizes());
    }

    @Test
    void tellsTheTitleAndTheBell() throws Exception {
        shows("\033]0;web-1\007\007x");

        Awaitility.await().until(() -> FxToolkit.get(() -> view().titleProperty().get()).equals("web-1"));
        Awaitility.await().until(() -> bells.get() == 1);
    }

    @Test
    void answersQuestionsOfTheHost() throws Exception {
        shows("\033[6nx");

        expect("\033[1;1R");
    }

    @Test
    void changesItsLookWhileItRuns() throws Exception {
        shows("1\r\n".repeat(50) + "end");
        int rows = view().rows();
        FxToolkit.run(() -> view().setLook(new TerminalLook("no such font", 20, TerminalLook.LIGHT.scheme(), 3)));
        Awaitility.await().until(() -> view().rows() < rows);
        shows("\033]11;?\007x");

        expect("\033]11;rgb:fdfd/fdfd/fcfc\033\\");
        assertEquals(view().rows() + 3, view().lines().all().lines().count());
    }

    @Test
    void saysOnceThatTheHostHungUp() throws Exception {
        shows("bye");
        host.hangUp();

        Awaitility.await().until(() -> ends.size() == 1);
        assertEquals(Optional.empty(), ends.getFirst());
        assertFalse(FxToolkit.get(view()::isAttached));
        assertEquals("bye", view().screenText());
    }

    @Test
    void saysWhatBroke() {
        host.breakDown();

        Awaitility.await().until(() -> ends.size() == 1);
        assertEquals("broken", ends.getFirst().map(IOException::getMessage).orElse(""));
    }

    @Test
    void saysNothingAfterItWasDetached() throws Exception {
        FxToolkit.run(view()::detach);
        host.hangUp();
        host.print("late");
        var other = new FakeHost();
        FxToolkit.run(() -> view().attach(other));
        other.print("second");

        Awaitility.await().until(() -> view().screenText().equals("second"));
        assertEquals(List.of(), ends);
    }

    @Test
    void showsTheApplicationsOwnLinesWithoutDisturbingTheHosts() throws Exception {
        shows("\033[31mred\033[3");
        view().feed("\r\n\033[2mnotice\033[m\r\n".getBytes(StandardCharsets.UTF_8));
        shows("2mgreen");

        assertEquals("red\nnotice\ngreen", view().screenText());
    }

    @Test
    void marksTextByDragging() throws Exception {
        shows("one two\r\nthree four");

        assertEquals("two\nthree", drag(4, 0, 5, 1, false));
        assertEquals("two\nthree", drag(5, 1, 4, 0, false));
        assertEquals("ne\nhr", drag(1, 0, 3, 1, true));
    }

    @Test
    void marksWordsAndLines() throws Exception {
        shows("cat /etc/hosts.d now\r\nsecond");

        mouse(MouseEvent.MOUSE_PRESSED, 6.5, 0, 2, false);
        assertEquals("/etc/hosts.d", FxToolkit.get(view()::selectedText));
        mouse(MouseEvent.MOUSE_PRESSED, 6.5, 0, 3, false);
        assertEquals("cat /etc/hosts.d now", FxToolkit.get(view()::selectedText));
        FxToolkit.run(view()::selectAll);
        assertEquals("cat /etc/hosts.d now\nsecond", FxToolkit.get(view()::selectedText));
    }

    @Test
    void keepsWhatIsMarkedWhileOutputScrollsItAway() throws Exception {
        shows("keep this\r\n");
        drag(0, 0, 9, 0, false);
        shows("more\r\n".repeat(60) + "end");

        assertEquals("keep this", FxToolkit.get(view()::selectedText));
    }

    @Test
    void joinsALineThatWasWrapped() throws Exception {
        shows("x".repeat(100) + "\r\nend");

        mouse(MouseEvent.MOUSE_PRESSED, 3, 0, 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 3, 2, 1, false);
        assertEquals("x".repeat(97) + "\nend", FxToolkit.get(view()::selectedText));
    }

    @Test
    void reportsTheMouseToAProgramThatAsked() throws Exception {
        shows("\033[?1002;1006hx");
        Awaitility.await().until(() -> view().core().isOn(Mode.MOUSE_DRAGS));

        mouse(MouseEvent.MOUSE_PRESSED, 2.5, 3, 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 3.5, 3, 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 3.6, 3, 1, false);
        mouse(MouseEvent.MOUSE_RELEASED, 3.5, 3, 1, false);

        expect("\033[<0;3;4M\033[<32;4;4M\033[<0;4;4m");
        assertEquals("", FxToolkit.get(view()::selectedText));
    }

    @Test
    void pastesWithBracketsIfTheProgramWantsThem() throws Exception {
        FxToolkit.run(() -> view().paste("a\nb\033[201~\003c"));
        shows("\033[?2004hx");
        Awaitility.await().until(() -> view().core().isOn(Mode.BRACKETED_PASTE));
        FxToolkit.run(() -> view().paste("rm\033[201~\n"));

        expect("a\rbc\033[200~rm\r\033[201~");
    }

    @Test
    void asksBeforeItPastes() throws Exception {
        var asked = new ArrayList<String>();
        FxToolkit.run(() -> {
            view().confirmPaste((text, bracketed) -> {
                asked.add(text + " " + bracketed);
                return !PasteGuard.severalLines(text);
            });
            view().paste("one\ntwo");
            view().paste("three\n");
        });

        expect("three\r");
        assertEquals(List.of("one\rtwo false", "three\r false"), asked);
    }

    @Test
    void refusesAPasteThatIsTooLargeWithABell() throws Exception {
        FxToolkit.run(() -> view().paste("x".repeat(Outbox.LIMIT + 1)));
        FxToolkit.run(() -> view().paste("y"));

        expect("y");
        assertEquals(1, bells.get());
    }

    @Test
    void actsOnControlCAtOnceInAFlood() throws Exception {
        var interrupted = new CountDownLatch(1);
        var flood = new TerminalConnection() {

            private final byte[] line = "a line of some length, over and over again\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

            @Override
            public int read(byte[] into) {
                if (interrupted.getCount() == 0) {
                    return -1;
                }
                int at = 0;
                for (; at + line.length <= into.length; at += line.length) {
                    System.arraycopy(line, 0, into, at, line.length);
                }
                return at;
            }

            @Override
            public void write(byte[] bytes) {
                interrupted.countDown();
            }

            @Override
            public void resize(int columns, int rows) {}
        };
        FxToolkit.run(() -> view().attach(flood));
        Awaitility.await().until(() -> view().lines().all().length() > 100_000);

        long began = System.nanoTime();
        FxToolkit.run(() -> view().type("\003"));
        assertTrue(interrupted.await(5, TimeUnit.SECONDS));
        Awaitility.await().until(() -> ends.size() == 1);
        long took = System.nanoTime() - began;

        // 100 ms is the aim; a busy build machine gets more.
        assertTrue(took < Duration.ofSeconds(2).toNanos(), () -> took / 1_000_000 + " ms");
    }

    @Test
    void bringsALineIntoViewThatHasLeftTheScreen() throws Exception {
        var lines = new StringBuilder("start\r\nLinux version 6.1\r\n");
        for (int i = 0; i < 200; i++) {
            lines.append("line ").append(i).append("\r\n");
        }
        shows(lines.toString());
        assertEquals(202, view().lines().cursor());
        assertEquals(1.0, view().lines().extent().share(view().lines().extent().last()));

        FxToolkit.run(() -> view().lines().bring(0, "Linux version"));
        FxToolkit.run(view()::paintNow);

        assertFalse(view().showsScreen());
        assertEquals(0, view().placeAt(0, 0, false).line());
    }

    @Test
    void findsALineByItsWordsWhereItsNumberHasChanged() throws Exception {
        shows("one\r\ntwo\r\nthree\r\n$ ");

        assertEquals(2, view().core().nearest("three", 0));
        assertEquals(1, view().core().nearest("not there", 1));
    }
}
