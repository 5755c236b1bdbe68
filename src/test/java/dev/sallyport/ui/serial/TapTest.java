package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.Milestone.Kind;
import dev.sallyport.console.Transcript;
import dev.sallyport.ui.terminal.FakeSession;
import dev.sallyport.ui.terminal.StoppedClock;

final class TapTest {

    private final Transcript transcript = new Transcript();
    private final FakeScreen screen = new FakeScreen();
    private final List<Tap.Found> found = new ArrayList<>();
    private final Tap tap = new Tap(transcript, screen, new StoppedClock(), found::add);
    private final FakeSession session = new FakeSession(_ -> {});

    @Test
    void keepsEveryByte() throws IOException {
        read("one\r\n", 1);
        read("two\r\n", 2);

        assertThat(transcript.text()).isEqualTo("one\r\ntwo\r\n");
    }

    @Test
    void findsTheLineOfAMilestoneInAChunkThatTheTerminalHasShown() throws IOException {
        read("a\r\nb\r\n[    0.000000] Linux version 6.1 (gcc)\r\nc\r\nd\r\n", 105);
        assertThat(found).isEmpty();

        read("more", 105);

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.milestone().kind()).isEqualTo(Kind.KERNEL);
            assertThat(one.line()).isEqualTo(102);
        });
    }

    @Test
    void findsTheLineOfAMilestoneThatCameInTwoPieces() throws IOException {
        read("a\r\n[    0.000000] Linux ver", 1);
        read("sion 6.1 (gcc)\r\nb\r\n", 3);
        read("more", 3);

        assertThat(found).singleElement().satisfies(one -> assertThat(one.line()).isEqualTo(1));
    }

    // Reads a chunk, after which the emulator's cursor stands on that line.
    private void read(String text, long cursorAfter) throws IOException {
        session.print(text);
        var count = tap.around(session).read(new byte[1024]);
        assertThat(count).isEqualTo(text.length());
        screen.cursor = cursorAfter;
    }
}
