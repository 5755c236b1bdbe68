package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.sallyport.session.SessionState;

final class SessionConnectionTest {

    private final FakeSession session = new FakeSession(_ -> {});

    @Test
    void addsNothingToAFirstSession() throws IOException {
        session.print("hello");

        assertThat(read(new SessionConnection(session, ""), 100)).isEqualTo("hello");
    }

    @Test
    void letsTheLineInWithTheFirstBytesOnly() throws IOException {
        var connection = new SessionConnection(session, "reconnected");
        session.print("hello");
        assertThat(read(connection, 1000)).contains("── reconnected ──").endsWith("hello");

        session.print("again");
        assertThat(read(connection, 1000)).isEqualTo("again");
    }

    @Test
    void leavesNoTraceOfASessionThatNeverSpoke() throws IOException {
        session.become(new SessionState.Failed(Samples.noAnswer()));

        assertThat(new SessionConnection(session, "reconnected").read(new byte[10])).isEqualTo(-1);
    }

    @Test
    void givesTheSameBytesWhateverTheSizeOfTheBuffer() throws IOException {
        session.print("hello");
        var whole = read(new SessionConnection(session, "reconnected"), 1000);
        session.print("hello");
        var connection = new SessionConnection(session, "reconnected");

        var bytes = new java.io.ByteArrayOutputStream();
        var one = new byte[1];
        while (bytes.size() < whole.getBytes(StandardCharsets.UTF_8).length) {
            bytes.write(one, 0, connection.read(one));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(whole);
    }

    private static String read(SessionConnection connection, int size) throws IOException {
        var bytes = new byte[size];
        return new String(bytes, 0, connection.read(bytes), StandardCharsets.UTF_8);
    }
}
