package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prompts, echoes what is typed, and leaves on Ctrl+D.
final class TrivialShell implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(TrivialShell.class);
    private static final int END_OF_TRANSMISSION = 4;

    private final String user;
    private final HostFacts facts;
    private final String line;
    private final Clock clock;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable ExitCallback exit;

    TrivialShell(String user, HostFacts facts, String line, Clock clock) {
        this.user = user;
        this.facts = facts;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public void setInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        LOG.trace("no use for {}", err);
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        Thread.ofVirtual().name("host-shell").start(this::run);
    }

    private void run() {
        try {
            if (in == null || out == null || exit == null) {
                return;
            }
            if (line.isEmpty()) {
                converse(in, out);
            } else {
                say(out, line + ": it is " + clock.instant() + "\n");
            }
            exit.onExit(0);
        } catch (IOException e) {
            LOG.debug("a shell ended: {}", e.toString());
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException {
        var prompt = "[" + user + "@" + facts.hostName() + " ~]$ ";
        say(out, prompt);
        int next;
        while ((next = in.read()) >= 0 && next != END_OF_TRANSMISSION) {
            say(out, next == '\r' ? "\r\n" + prompt : Character.toString(next));
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
