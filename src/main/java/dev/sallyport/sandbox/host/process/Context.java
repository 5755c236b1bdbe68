package dev.sallyport.sandbox.host.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.tty.Sink;
import dev.sallyport.sandbox.host.tty.Source;
import dev.sallyport.sandbox.host.tty.Tty;

/// All that a running program has.
///
/// @param name     what it was called as, for its messages
/// @param terminal the terminal it was started from, if any; its streams may lead elsewhere
/// @param seat     the terminal's name, such as `pts/0`, or `?`
public record Context(String name, Streams streams, Optional<Tty> terminal, String seat, Machine machine,
        Account account,
        FileView files, Map<String, String> environment, Launcher launcher) {

    private static final int DEFAULT_COLUMNS = 80;

    public Context {
        environment = Map.copyOf(environment);
    }

    public Context named(String other) {
        return new Context(other, streams, terminal, seat, machine, account, files, environment, launcher);
    }

    public Context with(Streams other) {
        return new Context(name, other, terminal, seat, machine, account, files, environment, launcher);
    }

    public Context with(FileView view, Map<String, String> variables) {
        return new Context(name, streams, terminal, seat, machine, account, view, variables, launcher);
    }

    /// The same in another's name.
    public Context as(Account other, Map<String, String> variables) {
        return new Context(name, streams, terminal, seat, machine, other,
                new FileView(files.tree(), other.who(), files.directory()), variables, launcher);
    }

    public Source in() {
        return streams.in();
    }

    public Sink out() {
        return streams.out();
    }

    public void print(String text) throws IOException, InterruptedException {
        streams.out().write(text.getBytes(UTF_8));
    }

    public void println(String text) throws IOException, InterruptedException {
        print(text + "\n");
    }

    /// Writes `name: message` to the error stream.
    ///
    /// @return 1, the status to end with
    public int error(String message) throws IOException, InterruptedException {
        streams.err().write((name + ": " + message + "\n").getBytes(UTF_8));
        return 1;
    }

    public LineReader lines() {
        return new LineReader(streams.in());
    }

    /// Output width: the terminal's if the output is one, else 80.
    public int columns() {
        return streams.outIsTerminal()
                ? terminal.map(t -> t.size().columns()).orElse(DEFAULT_COLUMNS)
                : DEFAULT_COLUMNS;
    }

    public Optional<String> variable(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    public void pause(Duration time) throws InterruptedException {
        // A latch that nobody opens: an interruptible wait.
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Runs another program in this one's place.
    public int launch(List<String> command) throws IOException, InterruptedException {
        return launcher.run(this, command);
    }
}
