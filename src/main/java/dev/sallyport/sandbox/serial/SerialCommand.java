package dev.sallyport.sandbox.serial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.SerialPort;
import dev.sallyport.sandbox.host.tty.BytePipe;

/// What the SSH library calls when a client asks for a shell: ties the channel to a cable in the serial port.
final class SerialCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(SerialCommand.class);
    /// A minute and a half at 115200 baud. A client that reads no more must not hold up the machine, so the rest is lost.
    private static final int BUFFER = 1 << 20;
    private static final int CHUNK = 8 * 1024;

    private final SerialPort port;
    private final BytePipe printed = new BytePipe(BUFFER);
    private final AtomicReference<SerialPort.@Nullable Cable> cable = new AtomicReference<>();
    private volatile boolean destroyed;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable ExitCallback exit;

    SerialCommand(SerialPort port) {
        this.port = port;
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
        // A serial line has one way out.
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        var plugged = port.plug(printed::offer);
        cable.set(plugged);
        if (destroyed) {
            // The client left while the cable was being plugged in.
            destroy(channel);
        }
        var typed = requireNonNull(in);
        var shown = requireNonNull(out);
        Thread.ofVirtual().name("serial-showing").start(() -> show(shown));
        Thread.ofVirtual().name("serial-typing").start(() -> type(typed, plugged));
    }

    /// False if there is no line to hold yet.
    boolean sendBreak() {
        var plugged = cable.get();
        if (plugged == null) {
            return false;
        }
        plugged.sendBreak();
        return true;
    }

    private void show(OutputStream to) {
        try {
            var buffer = new byte[CHUNK];
            int count;
            while ((count = printed.read(buffer, 0, buffer.length)) >= 0) {
                to.write(buffer, 0, count);
                to.flush();
            }
        } catch (IOException e) {
            LOG.debug("a client no longer reads: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void type(InputStream from, SerialPort.Cable into) {
        try {
            var buffer = new byte[CHUNK];
            int count;
            while ((count = from.read(buffer)) >= 0) {
                into.type(buffer, count);
            }
        } catch (IOException e) {
            LOG.debug("a client's input ended: {}", e.toString());
        }
        requireNonNull(exit).onExit(0);
    }

    @Override
    public void destroy(ChannelSession channel) {
        destroyed = true;
        var plugged = cable.getAndSet(null);
        if (plugged != null) {
            plugged.close();
        }
        printed.closeReading();
        printed.closeWriting();
    }
}
