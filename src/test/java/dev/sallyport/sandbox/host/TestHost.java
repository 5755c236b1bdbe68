package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// A simulated host without the network: `host.run("ls /").prints("bin")`, `host.terminal().type("ls\r").shows("$ ")`.
public final class TestHost {

    public static final Instant BOOTED = Instant.parse("2026-01-05T08:00:00Z");

    private final Room room;
    private final AtomicInteger reboots = new AtomicInteger();
    private String user = "ec2-user";

    private TestHost(String system, Clock clock) {
        this.room = new Room(facts(system, "ec2-user", "guest"), clock, reboots::incrementAndGet);
    }

    public static HostFacts facts(String system, String... users) {
        return new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", system, "10.0.1.7", "t3.micro", "eu-central-1",
                "eu-central-1a", "", List.of(users), BOOTED, Ailment.NONE, Map.of());
    }

    /// Amazon Linux at a time that stands still: three days and four hours after it was booted.
    public static TestHost standing() {
        return of("al2023", Clock.fixed(BOOTED.plus(Duration.ofHours(76)), ZoneOffset.UTC));
    }

    public static TestHost of(String system, Clock clock) {
        return new TestHost(system, clock);
    }

    public TestHost as(String other) {
        user = other;
        return this;
    }

    public Machine machine() {
        return room.machine();
    }

    public int reboots() {
        return reboots.get();
    }

    /// What a command without a terminal did.
    public record Ran(String out, String err, int status) {}

    public Ran run(String line) throws IOException, InterruptedException {
        return run(line, "");
    }

    public Ran run(String line, String input) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var given = new ByteArrayInputStream(input.getBytes(UTF_8));
        var io = context(new Streams(given::read, out::write, err::write, false, false), Optional.empty(), Map.of());
        try {
            int status = room.launcher().script(io, line, List.of());
            return new Ran(out.toString(UTF_8), err.toString(UTF_8), status);
        } catch (Failure e) {
            return new Ran(out.toString(UTF_8), err + e.getMessage(), e.status());
        }
    }

    /// A login shell on a terminal of 80 × 24.
    public TestTerminal terminal() throws IOException {
        return terminal(80, 24);
    }

    public TestTerminal terminal(int columns, int rows) throws IOException {
        var tty = new Tty(new TtySize(columns, rows));
        var io = context(new Streams(tty, tty, tty, true, true), Optional.of(tty), Map.of("TERM", "xterm-256color"));
        return new TestTerminal(tty, () -> room.launcher().interactive(io, true));
    }

    private Context context(Streams streams, Optional<Tty> tty, Map<String, String> more) throws IOException {
        var account = room.machine().accounts().find(user).orElseThrow();
        var home = new FileView(room.machine().files(), account.who(), "/").enter(account.home());
        var environment = new HashMap<>(Map.of("HOME", account.home(), "USER", user, "PATH", "/usr/bin"));
        environment.putAll(more);
        return new Context("-bash", streams, tty, tty.isPresent() ? "pts/0" : "?", room.machine(), account, home,
                environment, room.launcher());
    }
}
