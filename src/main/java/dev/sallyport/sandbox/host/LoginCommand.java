package dev.sallyport.sandbox.host;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.tty.BytePipe;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// What the SSH library calls when a client asks for a shell or a command: ties the channel to a [LoginSession].
final class LoginCommand implements Command {

    private static final int PIPE_SIZE = 64 * 1024;

    private final Room room;
    private final String line;
    private final AtomicReference<@Nullable LoginSession> session = new AtomicReference<>();
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable OutputStream err;
    private @Nullable ExitCallback exit;

    /// A shell if `line` is empty, else that command.
    LoginCommand(Room room, String line) {
        this.room = room;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        var wire = new LoginSession.Wire(requireNonNull(in), requireNonNull(out), requireNonNull(err),
                requireNonNull(exit));
        var client = (InetSocketAddress) channel.getSession().getIoSession().getRemoteAddress();
        var request = new LoginSession.Request(channel.getSession().getUsername(), line, client.getPort(),
                environment.getEnv());
        var tty = terminal(environment);
        var begun = new LoginSession(room, request, wire, tty, new BytePipe(PIPE_SIZE));
        session.set(begun);
        tty.ifPresent(t -> environment.addSignalListener((_, _) -> t.resize(size(environment)), Signal.WINCH));
        environment.addSignalListener((_, signal) -> begun.signal(signal.name()), Signal.INT, Signal.TERM, Signal.HUP,
                Signal.KILL);
        begun.start();
    }

    private static Optional<Tty> terminal(Environment environment) {
        // The library sets the size only where the client asked for a terminal.
        return environment.getEnv().containsKey(Environment.ENV_COLUMNS)
                ? Optional.of(new Tty(size(environment)))
                : Optional.empty();
    }

    private static TtySize size(Environment environment) {
        return new TtySize(number(environment, Environment.ENV_COLUMNS), number(environment, Environment.ENV_LINES));
    }

    private static int number(Environment environment, String name) {
        try {
            return Integer.parseInt(environment.getEnv().getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        var begun = session.get();
        if (begun != null) {
            begun.hangUp();
        }
    }
}
