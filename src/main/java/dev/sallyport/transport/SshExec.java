package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;

import org.apache.sshd.client.session.ClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A command that runs over the SSH library's channel.
final class SshExec {

    private static final Logger LOG = LoggerFactory.getLogger(SshExec.class);

    // For the request to leave and the command to say its last words; nobody thinks about it that long.
    private static final Duration FAREWELL = Duration.ofMillis(700);

    private final AskedExec channel;
    private final ClientSession session;
    private final LinkRecord record;

    SshExec(AskedExec channel, ClientSession session, LinkRecord record) {
        this.channel = channel;
        this.session = session;
        this.record = record;
    }

    CommandEnd await(Duration limit) throws InterruptedException {
        endInput();
        try {
            if (channel.over(limit)) {
                return end();
            }
        } catch (InterruptedException e) {
            terminate();
            throw e;
        }
        // A program left in the background may hold the streams long after the command has said how it ended.
        if (channel.getExitStatus() == null) {
            terminate();
            channel.over(FAREWELL);
            return new CommandEnd.TimedOut(limit);
        }
        return end();
    }

    // With no input there is nothing that a command could wait for.
    private void endInput() {
        try {
            channel.getInvertedIn().close();
        } catch (IOException e) {
            LOG.debug("the command was over before its input was: {}", e.toString());
        }
    }

    private void terminate() {
        try {
            channel.terminate();
        } catch (IOException e) {
            LOG.debug("the command could not be told to end: {}", e.toString());
        }
    }

    private CommandEnd end() {
        var status = channel.getExitStatus();
        if (status != null) {
            return new CommandEnd.Exited(status);
        }
        var signal = channel.getExitSignal();
        if (signal != null) {
            return new CommandEnd.Killed(SafeText.of(signal));
        }
        return new CommandEnd.Lost(session.isOpen() ? "" : record.why());
    }
}
